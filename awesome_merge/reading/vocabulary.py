"""Words that stand in persons' names, and words that never do, in small letters."""

from __future__ import annotations

import re

PARTICLES = frozenset(
    """al bin ben bint da dal de del della den der di dos du e el ibn la las le los san ten ter van vander vom von y zu
    zur""".split()  # noqa: SIM905
)
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
# Words that stand in titles, topics, products and organisations, but never in names.
NEVER = frozenset(
    """
    about academy advanced adaptive adversarial age algorithm algorithms analysis and api app apple applications
    approach architecture architectures are art artificial attention audio automated automatic available awesome based
    basic be benchmark best beyond big blog book books browser building but by can cannot center centre challenge china
    class cloud code college community company computational computer computing conference control convolutional corp
    corporation course courses cpu css data database dataset datasets daily deep deepmind demo department design
    detection development device digital distributed documentation domain dynamic edition education efficient embedding
    end engine engineering english europe event face facebook fast feature features federated few for foundation
    framework free from full functional fundamentals game general generation generative github global go google gpt gpu
    graph group guide hardware hidden high how html http human image images in inc industry inference injection input
    institute intel intelligence intelligent international internet intro introduction ios is it java javascript journal
    know knowledge lab laboratory labs language large layer learned learning lecture lectures less level library linear
    linux list lists llm local logic low ltd machine main make mathematics media medical memory messaging meta methods
    microsoft mining mobile model modeling modelling models modern more multi music national natural network networking
    networks neural new nlp no node not notes nvidia object of official on one online open openai optimal optimization
    os our output oxford package papers part pattern performance php physics platform policy pose practical press
    principles privacy problem processing product programming project prompt protocol python quantum query question
    random real recurrent reinforcement release representation research resources review robotics robust ruby rust
    samsung scale school science search security see segmentation self semantic semi server service services shell short
    silicon single social society software space sparse speech spring state statistical statistics stanford structure
    structured studio study style summer supervised survey swift system systems task teaching team tech technical
    techniques technologies technology tensor test testing text the theory time to tool toolkit tools topic toward
    towards training transfer transformer transformers tutorial two ui understanding unified universal university
    unsupervised use user using variational version video views vision visual weak weakly web what when why wiki windows
    with word work workshop world you your youtube zero
    """.split()  # noqa: SIM905
)
# Nor do words with these endings.
NEVER_ENDS = ("tion", "tions", "ology", "ware", "ability", "ization", "izer", "ness")
# Endings of common words that are rare in names.
COMMON_ENDS = re.compile(
    r"(?:ing|[ts]ion|ment|ity|[ae]nce|ency|ics?|ive|ous|[ai]ble|ful|less|ness|ed|al|ary|ory|ant|ure|age|is[tm]|ship|ward"
    r"|ly|[eo]r|es|[^aeiousy]s)$"
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
