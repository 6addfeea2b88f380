"""Pairs of invented names, written before anything was measured on them.

One line a pair: script | one | other | same or other person. Any likeness to a living person is chance.
The first list was measured once (F1 0.922, keys 0.919), then general faults it showed were mended (fathers' names,
Nour al-Din, women's endings, long vowels of Arabic). The second was written after that, measured once (F1 0.914,
keys 0.820), and then keys were mended (short forms, names written apart, more readings); no weight or threshold was.
"""

_TEXT = """
arabic | محمد الحسيني | Mohammed Al-Husseini | same
arabic | يوسف بن طارق | Youssef Ben Tarek | same
arabic | عبد الرحمن القاضي | Abderrahmane El Kadi | same
arabic | فاطمة الزهراني | Fatima Zahrani | same
arabic | خالد منصور | Khalid Mansour | same
arabic | جمال عبد الناصر شاهين | Gamal Abdel Nasser Shahin | same
arabic | سمير قدور | Samir Kaddour | same
arabic | نور الدين بوعزة | Noureddine Bouazza | same
arabic | حسن رضايى | Hassan Rezaei | same
arabic | شيرين كريمي | Shirin Karimi | same
arabic | عمر فاروق | Omar Farouk | same
arabic | زينب حداد | Zeinab Haddad | same
arabic | مصطفى الخطيب | Mustafa al-Khatib | same
arabic | إبراهيم غانم | Ibrahim Ghanem | same
arabic | علي بلقاسم | Ali Belkacem | same
arabic | ليلى الشريف | Leïla Cherif | same
arabic | طارق زياد | Tariq Ziad | same
arabic | بهروز احمدی | Behrouz Ahmadi | same
arabic | محمد الحسيني | Mahmoud Al-Hassani | other
arabic | خالد منصور | Khalil Nasser | other
arabic | سمير قدور | Samira Qader | other
arabic | عمر فاروق | Amir Firas | other
arabic | ليلى الشريف | Leila Sharifa Nouri | other
arabic | زينب حداد | Zahra Haddad | other
cyrillic | Сергей Кузьмин | Sergei Kuzmin | same
cyrillic | Андрій Шевчук | Andriy Shevchuk | same
cyrillic | Юлия Щербина | Yulia Shcherbina | same
cyrillic | Георги Цветков | Georgi Tsvetkov | same
cyrillic | Душан Живковић | Dušan Živković | same
cyrillic | Алексей Петрович Громов | Alexey Gromov | same
cyrillic | Наталья Ежова | Natalia Yezhova | same
cyrillic | Хасан Ахмедов | Khasan Akhmedov | same
cyrillic | Олександр Гриценко | Oleksandr Hrytsenko | same
cyrillic | Євген Ющенко-Бойко | Yevhen Yushchenko Boiko | same
cyrillic | Ђорђе Милошевић | Djordje Milosevic | same
cyrillic | Тодор Ангелов | Todor Angelov | same
cyrillic | Виктор Чайкин | Wiktor Tschaikin | same
cyrillic | Магомед Исаев | Magomed Isayev | same
cyrillic | Ксения Жукова | Ksenija Zhukova | same
cyrillic | Пётр Соловьёв | Petr Solovyev | same
cyrillic | Вячеслав Хоменко | Vyacheslav Khomenko | same
cyrillic | Љубица Њежић | Ljubica Nježić | same
cyrillic | Сергей Кузьмин | Sergey Kozlov | other
cyrillic | Андрій Шевчук | Andriy Savchenko | other
cyrillic | Юлия Щербина | Yulia Sherbakova | other
cyrillic | Георги Цветков | Grigor Svetlov | other
cyrillic | Виктор Чайкин | Viktoria Shaikina | other
cyrillic | Пётр Соловьёв | Pavel Solovyev | other
greek | Γιώργος Παπαδάκης | Giorgos Papadakis | same
greek | Ελευθέριος Μπαλάσκας | Eleftherios Balaskas | same
greek | Χρήστος Κωνσταντίνου | Christos Konstantinou | same
greek | Ευάγγελος Ντούκας | Evangelos Doukas | same
greek | Αικατερίνη Ξυδά | Ekaterini Xyda | same
greek | Παύλος Γκίκας | Pavlos Gikas | same
greek | Δημήτρης Τζανετής | Dimitris Tzanetis | same
greek | Θεόδωρος Ψαρράς | Theodoros Psarras | same
greek | Ιωάννης Αγγελόπουλος | Ioannis Angelopoulos | same
greek | Φώτης Χατζής | Photis Hadjis | same
greek | Αυγή Βλάχου | Avgi Vlachou | same
greek | Γιάννης Λουκάς | Yannis Loukas | same
greek | Γιώργος Παπαδάκης | Grigoris Papadopoulos | other
greek | Χρήστος Κωνσταντίνου | Chrysa Konstantinidi | other
greek | Παύλος Γκίκας | Petros Gikas | other
greek | Θεόδωρος Ψαρράς | Theofilos Psaltis | other
hebrew | יעקב לוינסון | Yaakov Levinson | same
hebrew | שרה בן דוד | Sarah Ben-David | same
hebrew | אברהם גולדברג | Avraham Goldberg | same
hebrew | רחל פרידמן | Rachel Friedman | same
hebrew | יצחק שוורץ | Yitzhak Schwartz | same
hebrew | ז'אן אביטבול | Jean Abitbol | same
hebrew | חיים צדוק | Chaim Tzadok | same
hebrew | מיכל כהנא | Michal Kahana | same
hebrew | נתנאל וייס | Netanel Weiss | same
hebrew | אורית ג'מאל | Orit Jamal | same
hebrew | דניאל רוזן | Daniel Rosen | same
hebrew | שלמה אזולאי | Shlomo Azoulay | same
hebrew | יעקב לוינסון | Yehuda Levin | other
hebrew | רחל פרידמן | Rivka Freund | other
hebrew | דניאל רוזן | Dina Razin | other
hebrew | חיים צדוק | Hanan Sadeh | other
caucasus | გიორგი მელაძე | Giorgi Meladze | same
caucasus | ნინო ჩხეიძე | Nino Chkheidze | same
caucasus | ზურაბ წერეთელი | Zurab Tsereteli | same
caucasus | თამარ ჯაფარიძე | Tamar Japaridze | same
caucasus | ქეთევან ღონღაძე | Ketevan Ghonghadze | same
caucasus | Հայկ Պետրոսյան | Hayk Petrosyan | same
caucasus | Անահիտ Խաչատրյան | Anahit Khachatryan | same
caucasus | Գևորգ Ղազարյան | Gevorg Ghazaryan | same
caucasus | Լուսինե Ծատուրյան | Lusine Tsaturyan | same
caucasus | Ջիվան Մարտիրոսյան | Jivan Martirosian | same
caucasus | გიორგი მელაძე | Grigol Melia | other
caucasus | ნინო ჩხეიძე | Nana Chikovani | other
caucasus | Հայկ Պետրոսյան | Hakob Poghosyan | other
caucasus | Գևորգ Ղազարյան | Garik Gasparyan | other
east | 王小明 | Wang Xiaoming | same
east | 陈伟强 | Chan Weiqiang | same
east | 欧阳振华 | Ouyang Zhenhua | same
east | 李秀英 | Li Xiuying | same
east | 张志远 | Zhiyuan Zhang | same
east | 김철수 | Kim Cheol-su | same
east | 박지영 | Park Ji-young | same
east | 이민호 | Lee Minho | same
east | 최영숙 | Choi Young-sook | same
east | たなか ひろし | Tanaka Hiroshi | same
east | サトウ ケンジ | Sato Kenji | same
east | マリア・ゴンザレス | Maria Gonzales | same
east | 约翰·史密斯 | John Smith | same
east | ペーター・シュミット | Peter Schmidt | same
east | 王小明 | Wang Xueming | other
east | 李秀英 | Li Xiaoyan | other
east | 김철수 | Kim Chang-su | other
east | たなか ひろし | Takada Hiroshi | other
east | 张志远 | Zhang Ziyi | other
latin | Łukasz Wójcik-Żak | Lukasz Wojcik Zak | same
latin | Jürgen Müßler | Juergen Muessler | same
latin | Ĳsbrand van der Meĳ | IJsbrand vd Mey | same
latin | Şükrü Yıldız | Sukru Yildiz | same
latin | Nguyễn Thị Hồng Đào | Nguyen Thi Hong Dao | same
latin | Ġużeppi Ħaż-Żabbar | Guzeppi Haz Zabbar | same
latin | José Luís García Márquez | Jose Garcia | same
latin | DUPONT Jean-Michel | Jean Michel Dupont | same
latin | O'Callaghan, Séan | Sean OCallaghan | same
latin | Mac Donnell Fergus | Fergus McDonnell | same
latin | Abdul Rahman Khan | Abdulrahman Khan | same
latin | Mohamed el-Amrani | Muhammad Al Amrani | same
latin | VAN<DEN<BERGHE<<LOTTE<MARIE | Lotte van den Berghe | same
latin | PAPANIKOLAOU<<KONSTANTINOS<ALEXANDR | Konstantinos Alexandros Papanikolaou | same
latin | Maria da Conceição Ferreira dos Santos | Maria Conceicao Santos | same
latin | Øyvind Bjørkelund | Oeyvind Bjoerkelund | same
latin | Schtscherbakow Dimitri | Dmitry Shcherbakov | same
latin | Wolodymyr Chmelnyzkyj | Volodymyr Khmelnytskyi | same
latin | Jan Janssen | J. Janssen | same
latin | Anne-Sofie Kjær | Annesofie Kjaer | same
latin | Gheorghe Țurcanu | George Turcanu | same
latin | Ana Kovač | Anna Kovacz | same
latin | Bartholomeus Hoogstraten | Bartolomeus Hoogstraaten | same
latin | Zoltán Szűcs | Zoltan Szucs | same
latin | Þórdís Jónsdóttir | Thordis Jonsdottir | same
latin | Hussein Jaber | Hossein Jabir | same
latin | Chinedu Okonkwo | Okonkwo Chinedu | same
latin | Jan de Vries | Piet de Vries | other
latin | Mohamed Amrani | Ahmed Amrani | other
latin | Maria Santos | Mario Santos | other
latin | Daniel Hansen | Daniela Jansen | other
latin | José García Márquez | José García Moreno | other
latin | Peter Schneider | Peter Schreiber | other
latin | Anna Kowalska | Hanna Kowalczyk | other
latin | Thomas Weber | Thomas Becker | other
latin | Ali Hassan | Hassan Alavi | other
latin | Jean Martin | Jeanne Martinet | other
latin | Lars Olsen | Lasse Nilsen | other
latin | Emma de Boer | Emma den Boer-Visser | other
latin | Nguyen Van Minh | Nguyen Thi Mai | other
latin | Carlos Pereira | Carla Ferreira | other
"""

_SECOND = """
arabic | وليد الشامي | Walid Chami | same
arabic | نبيل بن عمار | Nabil Benammar | same
arabic | هشام الجزائري | Hicham El Djazairi | same
arabic | رشيد غزالي | Rachid Ghezali | same
arabic | سعاد بوشارب | Souad Bouchareb | same
arabic | غلام حسین نجفی | Gholam Hossein Najafi | same
arabic | ماجد العتيبي | Majid Al Otaibi | same
arabic | ياسر عبد القادر | Yasser Abdelkader | same
arabic | فرهاد مرادی | Farhad Moradi | same
arabic | جواد ظريف نيا | Javad Zarifnia | same
arabic | وليد الشامي | Khaled Shami | other
arabic | رشيد غزالي | Rashida Ghazi | other
arabic | ماجد العتيبي | Mahdi Otaibi | other
arabic | فرهاد مرادی | Farid Moradi | other
cyrillic | Екатерина Фёдорова | Ekaterina Fedorova | same
cyrillic | Игорь Лысенко | Ihor Lysenko | same
cyrillic | Христо Джамбазов | Hristo Dzhambazov | same
cyrillic | Милош Чолић | Milos Colic | same
cyrillic | Зухра Кадырова | Zukhra Kadyrova | same
cyrillic | Артём Вячеславович Цой | Artem Tsoy | same
cyrillic | Людмила Шмидт | Ljudmila Schmidt | same
cyrillic | Эльдар Гаджиев | Eldar Hajiyev | same
cyrillic | Святослав Яцюк | Sviatoslav Yatsiuk | same
cyrillic | Игорь Лысенко | Egor Lisitsyn | other
cyrillic | Христо Джамбазов | Hristina Dimova | other
cyrillic | Милош Чолић | Miroslav Colic | other
cyrillic | Эльдар Гаджиев | Eldor Guliyev | other
greek | Σπύρος Καραγιάννης | Spyros Karagiannis | same
greek | Νικόλαος Τσακίρης | Nikos Tsakiris | same
greek | Ευγενία Μπουζούκη | Evgenia Mpouzouki | same
greek | Άγγελος Γαλανός | Aggelos Galanos | same
greek | Χαράλαμπος Ζήσης | Haralambos Zissis | same
greek | Σπύρος Καραγιάννης | Stavros Karagiorgis | other
greek | Άγγελος Γαλανός | Angeliki Galanou | other
hebrew | משה אוחנה | Moshe Ohana | same
hebrew | צבי הורוביץ | Tzvi Horowitz | same
hebrew | רבקה שפירא | Rivka Shapira | same
hebrew | ג'ורג' ח'ורי | George Khoury | same
hebrew | אליהו ביטון | Eliyahu Biton | same
hebrew | משה אוחנה | Meir Hanania | other
hebrew | רבקה שפירא | Rebecca Spira-Levy | other
caucasus | დავით ბერიძე | Davit Beridze | same
caucasus | ირაკლი ყიფიანი | Irakli Kipiani | same
caucasus | Արմեն Հովհաննիսյան | Armen Hovhannisyan | same
caucasus | Նարինե Ջանջյան | Narine Janjyan | same
caucasus | დავით ბერიძე | Dato Beraia | other
caucasus | Արմեն Հովհաննիսյան | Arman Harutyunyan | other
east | 刘建国 | Liu Jianguo | same
east | 黄美玲 | Huang Meiling | same
east | 정우성 | Jung Woo-sung | same
east | 윤서연 | Yoon Seo-yeon | same
east | スズキ ハナコ | Suzuki Hanako | same
east | アンドレア・ロッシ | Andrea Rossi | same
east | 刘建国 | Liu Jianhua | other
east | 정우성 | Jung Woo-jin | other
latin | Grzegorz Brzęczyszczykiewicz | Grzegorz Brzeczyszczykiewicz | same
latin | Sjoerd Kuĳpers | Sjoerd Kuypers | same
latin | Ngô Đình Phúc | Ngo Dinh Phuc | same
latin | Aïcha Benchekroun | Aisha Ben Chekroun | same
latin | Jonathan Smyth-Jones | Jonathon Smith Jones | same
latin | DE<LA<CRUZ<<JUAN<MANUEL | Juan Manuel de la Cruz | same
latin | Oluwaseun Adébáyò | Oluwaseun Adebayo | same
latin | Çiğdem Güneş | Cigdem Gunes | same
latin | João Guimarães | Joao Guimaraes | same
latin | Xhevahire Krasniqi | Dzevahire Krasnici | same
latin | Tomáš Dvořák | Thomas Dvorak | same
latin | Sofia Lindqvist | Sofia Lindgren | other
latin | Mehmet Yılmaz | Ahmet Yılmaz | other
latin | Marco Bianchi | Marcello Bianco | other
latin | Adam Nowak | Adrian Nowicki | other
latin | Pieter de Jong | Pieter de Jonge-Bakker | other
latin | Fatou Diop | Fatima Diallo | other
"""


def _read(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(field.strip() for field in line.split(" | ")) for line in text.strip().splitlines())


PAIRS, SECOND = _read(_TEXT), _read(_SECOND)
"""(script, one, other, "same" or "other")"""
