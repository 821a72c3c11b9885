"""Words that stand in persons' names, and words that never do, in small letters."""

from __future__ import annotations

import re

PARTICLES = frozenset(
    """al bin ben bint da dal de del della den der di dos du e el ibn la las le los san ten ter ul van vander vom von y
    zu zur""".split()  # noqa: SIM905
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that stand in titles, topics, products and organisations, but never in names.
NEVER = frozenset(
    """
    about academy advanced adaptive adversarial age algorithm algorithms analysis and api app apple applications
    approach architecture architectures are art artificial attention audio automated automatic available awesome
    based basic be benchmark best beyond big blog book books browser building but by can cannot center centre
    challenge china class cloud code college community company computational computer computing conference control
    convolutional corp corporation course courses cpu css data database dataset datasets daily deep deepmind demo
    department design detection development device digital distributed documentation domain dynamic edition
    education efficient embedding end engine engineering english europe event face facebook fast feature features
    federated few for foundation framework free from full functional fundamentals game general generation generative
    github global go google gpt gpu graph group guide hardware hidden high how html http human image images in inc
    industry inference injection input inside institute intel intelligence intelligent international internet intro
    introduction ios is it java javascript journal know knowledge lab laboratory labs language large layer learned
    learning lecture lectures less level library linear linux list lists llm local logic low ltd machine main make
    mathematics media medical memory messaging meta methods microsoft mining mobile model modeling modelling models
    modern more multi music national natural net nets network networking networks neural new nlp no node not notes
    nvidia object of official on one online open openai optimal optimization os our output outside oxford package
    papers part pattern performance php physics platform policy pose practical press principles privacy problem
    processing product programming project prompt protocol python quantum query question random real recurrent
    reinforcement release representation research resources review robotics robust ruby rust samsung scale school
    science search security see segmentation self semantic semi server service services shell short silicon single
    social society software space sparse speech spring state statistical statistics stanford structure structured
    studio study style summer supervised survey swift system systems task teaching team tech technical techniques
    technologies technology tensor test testing text the theory time to tool toolkit tools topic toward towards
    training transfer transformer transformers tutorial two ui understanding unified universal university
    unsupervised use user using variational version video views vision visual weak weakly web what when why wiki
    windows with word work workshop world you your youtube zero
    """.split()  # noqa: SIM905
)
# Nor do words with these endings.
NEVER_ENDS = ("tion", "tions", "ology", "ware", "ability", "ization", "izer", "ness")
# Endings of common words that are rare in names.
COMMON_ENDS = re.compile(
    r"(?:ing|[ts]ion|ment|ity|[ae]nce|ency|ics?|ive|ous|[ai]ble|ful|less|ness|ed|al|ary|ory|ant|ure|age|is[tm]|ship|ward"
    r"|ly|sis|[eo]r|es|[^aeiousy]s)$"
)
# The hundred commonest Chinese family names, https://en.wikipedia.org/wiki/List_of_common_Chinese_surnames.
HAN_FAMILIES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
# Behind the name of a town; those that are persons' names as well are left out.
COUNTRIES = frozenset(
    """australia austria belgium brazil canada colombia czechia denmark egypt england finland germany greece hungary
    iceland india indonesia iran ireland italy japan kenya korea malaysia mexico morocco netherlands norway pakistan
    peru poland portugal romania russia scotland singapore spain sweden switzerland taiwan thailand turkey uk ukraine
    usa vietnam wales""".split()  # noqa: SIM905
)
# Common first names that are no words, https://en.wikipedia.org/wiki/List_of_most_popular_given_names.
FIRST_NAMES = frozenset(
    """aaron abraham adam adrian alan albert alberto alejandro alex alexander alexandre alexei alice alicia amanda
    amit amy ana anastasia anders andrea andreas andrei andrew andrey andrzej angela anil anna anne anthony antoine
    antonio arthur arun barbara ben benjamin bernard bernhard boris brandon brian bruce bruno carl carla carlos
    caroline catherine charles chris christian christina christoph christopher claire claudia craig daniel daniela
    daniele dave david deborah dennis dieter dimitri dmitry dominik donald douglas edward elena elizabeth emily emma
    eric erik eugene eva evan fabian felix fernando florian francesco francisco francois frank frederic friedrich
    gabriel gary geoffrey georg george gerald giovanni giuseppe greg gregory guillaume gustavo hannah hans harold
    heather heinrich helen henry hiroshi howard hugo ian igor ilya ingrid irina isabelle ivan jack jacob james jan
    jane jason javier jean jeff jeffrey jennifer jeremy jessica jim joan joel johan johannes john jonas jonathan
    jorge jose josef joseph joshua juan julia julian julie jurgen karen karl kate katherine kathryn keith kelly ken
    kenneth kevin klaus kumar kyle larry lars laura laurent lawrence leonard leonardo linda lisa louis luca lucas
    luis lukas manuel marco marcus maria marie mario mark markus martin mary matteo matthew matthias maurice michael
    michel michelle miguel mikhail mohamed mohammad monica nancy nathan nicholas nicolas nikolai nikos nina noah
    olga oliver olivier oscar pablo patricia patrick paul paula pavel pedro peter philip philipp phillip pierre
    rachel rafael rahul rajesh ralph raymond rebecca rebekah ricardo richard robert roberto roger roland ronald ross
    ruth ryan salvatore samuel sandra sanjay santiago sara sarah scott sebastian sergei sergey sharon simon simone
    sofia sophie stefan stefano stephan stephanie stephen steve steven stuart sunil suresh susan susanna sven
    sylvain tatiana thomas tim timothy tobias todd tom tomas vadim valentin vera vijay viktor vincent vladimir
    walter wei werner william wolfgang xavier yann yoshua yuri yves zachary""".split()  # noqa: SIM905
)
# Common last names that are no words, https://en.wikipedia.org/wiki/Lists_of_most_common_surnames.
LAST_NAMES = frozenset(
    """adams allen anderson bailey bennett bryant cai campbell cao carter chang chen cheng choi chung clark coleman
    collins cui davis deng ding dong edwards evans fang feng fischer foster gao garcia gong gonzalez gu guo han
    harris henderson hernandez hoang hoffmann hong hou howard hsu huang hughes huynh hwang jackson jenkins jiang jin
    johnson jones jung kang kelly kim kong kumar kwon lai lee lewis li liang liao lin liu lopez luo martin martinez
    meng meyer miller mitchell morgan morris mueller murphy müller nelson nguyen parker patel patterson perez
    peterson pham phillips qian qiao qin qiu ramirez ren richardson roberts robinson rodriguez rogers rossi russell
    sanchez schmidt schneider schulz scott shao sharma shen shi shin simmons singh smith stewart sun taylor thomas
    thompson tian torres tran tsai turner wagner walker wang watson weber wei wen williams wilson wright wu xia
    xiang xiao xie xiong xu xue yan yang yao ye yin yoon yu yuan zeng zhang zhao zheng zhong zhou zhu zou""".split()  # noqa: SIM905
)
