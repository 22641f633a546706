//! The sample: every kind of block and awkward text, in both languages.

use crate::ir::{Block, BlockKind, Document, Entry, Inline, Item, Row, Section};

fn text(text: &str) -> Vec<Inline> {
    vec![Inline::text(text)]
}

fn paragraph(words: &str) -> Block {
    Block::paragraph(text(words))
}

fn item(blocks: Vec<Block>) -> Item {
    Item { anchor: None, blocks, facts: Vec::new() }
}

fn list(ordered: bool, items: Vec<Item>) -> Block {
    Block::new(BlockKind::List { ordered, items })
}

fn entry(term: &str, words: Vec<Inline>) -> Entry {
    Entry {
        anchor: None,
        term: text(term),
        blocks: vec![Block::paragraph(words)],
        facts: Vec::new(),
    }
}

fn row(anchor: &str, cells: [&str; 4]) -> Row {
    Row {
        anchor: Some(anchor.into()),
        cells: cells.iter().map(|c| text(c)).collect(),
        facts: Vec::new(),
    }
}

fn section(anchor: &str, title: &str, blocks: Vec<Block>, sections: Vec<Section>) -> Section {
    Section { anchor: anchor.into(), title: text(title), blocks, sections, facts: Vec::new() }
}

/// The sample in `zh` or `en`.
pub(crate) fn document(language: &str) -> Document {
    let zh = language == "zh";
    let pick = |chinese: &'static str, english: &'static str| if zh { chinese } else { english };
    let mut sections = vec![
        section(
            "collection",
            pick("我们如何收集和使用您的个人信息", "How we collect and use your personal data"),
            collection(zh),
            vec![
                section(
                    "necessary",
                    pick("必要功能", "Necessary functions"),
                    vec![nested(zh), quote(zh)],
                    vec![],
                ),
                section(
                    "optional",
                    pick("可选功能", "Optional functions"),
                    vec![paragraph(pick(
                        "您可以不使用这些功能。",
                        "You may choose not to use these functions.",
                    ))],
                    vec![],
                ),
            ],
        ),
        section("rights", pick("您的权利", "Your rights"), rights(zh), vec![]),
    ];
    if !zh {
        let alone = vec![paragraph("This section has no counterpart.").anchored("only-en")];
        sections.insert(1, section("transfers", "International transfers", alone, vec![]));
    }
    Document {
        language: language.into(),
        direction: "ltr".into(),
        title: text(pick("隐私政策", "Privacy Policy")),
        policy: "example".into(),
        version: "2.1.0".into(),
        about: None,
        facts: vec![
            entry(pick("版本", "Version"), text("2.1.0")),
            entry(
                pick("生效日期", "Effective"),
                vec![Inline::Time {
                    datetime: "2026-03-01".into(),
                    text: pick("2026年3月1日", "1 March 2026").into(),
                }],
            ),
            entry(
                pick("发布者", "Published by"),
                text(pick("示例科技（上海）有限公司", "Example Technology (Shanghai) Co., Ltd.")),
            ),
        ],
        lead: vec![
            Block::paragraph(lead(zh)),
            Block::new(BlockKind::Note {
                blocks: vec![Block::paragraph(vec![
                    Inline::Strong { content: text(pick("重要提示：", "Important:")) },
                    Inline::text(pick(
                        "请您在使用服务前仔细阅读；如您不同意，可以选择仅使用基本功能。",
                        " please read this policy before you use the service. If you do not agree, you may use the basic functions only.",
                    )),
                ])],
            }),
        ],
        sections,
    }
}

fn lead(zh: bool) -> Vec<Inline> {
    if zh {
        vec![
            Inline::text(
                "我们重视“个人信息保护”。本政策说明我们处理哪些个人信息、出于什么目的、保存多久，以及您如何行使权利。详见",
            ),
            Inline::link("#collection", text("收集和使用")),
            Inline::text("，或写信至 "),
            Inline::link("mailto:privacy@example.com", text("privacy@example.com")),
            Inline::text("。"),
        ]
    } else {
        vec![
            Inline::text(
                "This policy explains which personal data we process, for what purposes and for how long, and how you can exercise your rights. See ",
            ),
            Inline::link("#collection", text("how we collect data")),
            Inline::text(", or write to "),
            Inline::link("mailto:privacy@example.com", text("privacy@example.com")),
            Inline::text("."),
        ]
    }
}

fn collection(zh: bool) -> Vec<Block> {
    let awkward = "<script>alert(1)</script> A*B <x> **不是强调** a|b {{ x }} {% y %} &amp; \\";
    let heads = if zh {
        ["个人信息", "目的", "法律依据", "保存期限"]
    } else {
        ["Data", "Purpose", "Legal basis", "Retention"]
    };
    let rows = if zh {
        vec![
            row(
                "phone",
                [
                    "手机号",
                    "注册和登录账号、找回密码，以及在账号异常时核实您的身份",
                    "订立和履行合同所必需",
                    "账号注销后 30 日",
                ],
            ),
            row(
                "location",
                [
                    "精确位置（敏感个人信息）",
                    "向您展示附近的门店",
                    "您的单独同意",
                    "使用后立即删除",
                ],
            ),
        ]
    } else {
        vec![
            row(
                "phone",
                [
                    "Phone number",
                    "To create your account, let you log in, recover a password and verify you if the account behaves unusually",
                    "Necessary for a contract",
                    "30 days after you close the account",
                ],
            ),
            row(
                "location",
                [
                    "Precise location (sensitive)",
                    "To show you shops nearby",
                    "Your separate consent",
                    "Deleted at once after use",
                ],
            ),
        ]
    };
    vec![
        paragraph(awkward),
        Block::new(BlockKind::Table {
            caption: Some(text(if zh { "账号与服务" } else { "Account and service" })),
            columns: heads.iter().map(|head| text(head)).collect(),
            rows,
        })
        .anchored("account"),
        list(
            false,
            vec![
                item(vec![paragraph(if zh { "设备信息" } else { "Device data" })]),
                item(vec![paragraph(if zh { "日志信息" } else { "Log data" })]),
            ],
        ),
        list(false, vec![item(vec![paragraph(if zh { "另一列表" } else { "Another list" })])]),
        Block::new(BlockKind::Heading {
            level: 1,
            text: text(if zh { "补充说明" } else { "A further word" }),
        }),
        paragraph(
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_and_more_without_any_break",
        ),
    ]
}

fn nested(zh: bool) -> Block {
    let deep = list(
        true,
        vec![
            item(vec![paragraph(if zh { "第一步" } else { "First step" })]),
            item(vec![paragraph(if zh { "第二步" } else { "Second step" })]),
        ],
    );
    list(false, vec![
        Item { anchor: Some("login".into()), ..item(vec![paragraph(if zh { "登录：手机号" } else { "Logging in: phone number" }), deep]) },
        item(vec![
            paragraph(if zh { "支付" } else { "Paying" }),
            Block::new(BlockKind::Code { text: "curl -X DELETE https://example.com/v1/account?confirm=yes&reason=closing-the-account\n  ``` <b>".into() }),
        ]),
    ])
}

fn quote(zh: bool) -> Block {
    Block::new(BlockKind::Quote {
        blocks: vec![paragraph(if zh {
            "处理个人信息应当遵循合法、正当、必要和诚信原则。"
        } else {
            "Data are handled lawfully, fairly and openly."
        })],
    })
}

fn rights(zh: bool) -> Vec<Block> {
    let (term, said) = if zh {
        ("查阅、复制", "您可以在“设置—隐私—个人信息副本”中查阅和复制您的个人信息。")
    } else {
        (
            "Access and copy",
            "Under “Settings – Privacy – Copy of my data” you can see your data and take a copy.",
        )
    };
    let strong = vec![
        Inline::Strong { content: text(if zh { "“删除”" } else { "Erasure" }) },
        Inline::text(if zh { "请求在" } else { " requests are answered within " }),
        Inline::Time {
            datetime: "P15D".into(),
            text: (if zh { "15 日" } else { "15 days" }).into(),
        },
        Inline::text(if zh { "内答复。" } else { "." }),
        Inline::Break,
        Inline::Code { text: "DELETE /v1/account".into() },
    ];
    vec![
        Block::new(BlockKind::Definitions {
            entries: vec![
                Entry { anchor: Some("access".into()), ..entry(term, text(said)) },
                entry(if zh { "删除" } else { "Erasure" }, strong),
            ],
        }),
        Block::new(BlockKind::Rule),
        paragraph(if zh {
            "我们在收到请求后验证您的身份。"
        } else {
            "We verify who you are once we have your request."
        }),
    ]
}
