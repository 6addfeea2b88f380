"""Names written without a blank: Chinese and Korean family names come first and are mostly one character."""

_HAN = frozenset(
    "王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏"
    "吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫阎段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯"
)
_HAN_DOUBLE = frozenset(
    {"欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "司徒", "东方", "夏侯", "皇甫", "尉迟", "慕容"}
)
_HANGUL = frozenset(
    "김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용"
)
_HANGUL_DOUBLE = frozenset({"남궁", "황보", "제갈", "선우", "독고", "사공"})


def halves(text: str) -> tuple[str, str]:
    """Return family name and given name of an unspaced name; two empty texts when it does not look like one.

    Names of foreigners written by sound are longer, or begin with a character that is no family name.
    """
    if 3 <= len(text) <= 4 and (text[:2] in _HAN_DOUBLE or text[:2] in _HANGUL_DOUBLE):
        return text[:2], text[2:]
    if 2 <= len(text) <= 3 and text[0] in _HAN:
        return text[0], text[1:]
    if len(text) == 3 and text[0] in _HANGUL:
        return text[0], text[1:]
    return "", ""
