"""Short and pet forms, and the forms one given name takes in several languages. A small list of our own."""

_GROUPS = """
aleksandr alexander aleksander alexandre alessandro alejandro sasha sascha alex aleksei sandor iskander oleksandr
aleksandra alexandra sandra sasha
mikhail michael michel michal miguel michele misha mihail mikhael mischa mykhailo
yekaterina ekaterina katarina catherine katharina katya katja katrien kateryna catharina
ivan johannes jan johan john jean juan giovanni joao hans jannis ioannis giannis vanya ian janos hovhannes ivane
georgi georgios yorgos giorgos george jorge jiri georg joris yuri yuriy jurgen iuri giorgi
nikolai nicolas nikolaos nikos nicola nico klaas niklas mykola kolya
dmitri dmitry dimitrios dimitris dima dmytro dimitar mitya
vladimir volodymyr vova volodya
yevgeni evgeni eugene evgeny zhenya yevhen
sergei sergey serge serhii seryozha sergiy
pavel paul pablo paolo pavlo pavlos pawel paulus
petr peter pierre pedro pietro petros pieter piet petro petar piotr
andrei andrey andreas andre andrew andrea anders andriy andrzej
stefan stephan steven stephen etienne esteban stefano stefanos stepan
josef joseph yusuf yosef jose giuseppe youssef iosif osip josip jozef jo joe yousef
abraham ibrahim avraham ebrahim brahim bram
yakov jacob jakob yaakov yaqub jacques james santiago giacomo jaap iakovos
moshe moses musa moussa mozes
david dawud daud dawood davud dovid
suleiman solomon sulayman shlomo salomon suleyman
yahya jan_baptist yuhanna
maria mary marie miriam maryam mariam marija masha mariya meryem marijke
elizabeth elisabeth isabel elisabetta yelizaveta lisa liza betty els
anna anne ana hannah hanna annie anya
robert bob rob roberto bobby
william willem bill will wilhelm guillaume guillermo wim guglielmo liam
richard dick ricardo riccardo rick
thomas tom tomas tommaso tomasz foma
matthew matteo mateo matthias mathieu matthijs matvei
anton antonio anthony antoine antonios toni tony antoon
francisco francesco francois frans franz paco frank
lorenzo lawrence laurens lars laurent lavrenti
cornelis kees cees
hendrik henk henry henri heinrich enrique enrico
gerard gerhard gert gerrit geraldo
theodor fyodor fedor theo teodoro theodoros fjodor
konstantin constantine kostas konstantinos kostya costas
vasili vassilis basil wassili vasil vasyl
charles karel karl carlos carlo carl
louis lodewijk luis luigi ludwig
muhammad mohammed mohamed muhammed mehmet mahomed mohammad mohd mamadou mohamad mochamad
"""

_BY_NAME: dict[str, set[int]] = {}
for _number, _line in enumerate(_GROUPS.strip().splitlines()):
    for _name in _line.split():
        _BY_NAME.setdefault(_name, set()).add(_number)


_MEMBERS = [line.split() for line in _GROUPS.strip().splitlines()]


def other_forms(readings: tuple[str, ...]) -> list[str]:
    """Return the other forms of a given name, by any of its readings; none for a name that is not in the list."""
    groups = sorted({group for reading in readings for group in _BY_NAME.get(reading, ())})
    return list(dict.fromkeys(form for group in groups for form in _MEMBERS[group] if form not in readings))


def same_person_name(one: str, other: str) -> bool:
    """Say whether one person may be called by both given names (Sasha and Aleksandr, Jan and Johannes)."""
    groups = _BY_NAME.get(one)
    return bool(groups and groups & _BY_NAME.get(other, set()))
