/** One rule of the money and where it is written. */
export interface MoneyRule {
  rule: string;
  text: string;
  source: string;
}

/** The community's own numbers, written out. */
export interface MoneyNumbers {
  period: string;
  year: string;
  budget: string;
  floor: string;
  publish: string;
  publishBasis: string;
  answer: string;
  objection: string;
  toFund?: { rate: string; basis: string } | undefined;
}

export const moneyRules = {
  title: '三本账怎么记',
  lead: '能由机器核对的，发布前都自动核对；对不上，这张表就发布不出来。',
  source: '出处',
  proofs: '逐项核对的等式',
  proofsLead:
    '“账目相符”的印章只在下面的等式全部能核对、全部成立、一分不差时才盖；缺另一张表或一个数的，写“几项成立，几项还不能核对”；这是网站自动核算，不是审计。',
  any: '每一项',
  pots: {
    accounts: '物业费收支',
    common: '公共收益',
    fund: '维修资金',
    utilities: '公共水电',
  },
};

/** The rules that bind the three pots, with the community's own thresholds. */
export function moneyRuleList(n: MoneyNumbers): MoneyRule[] {
  const fee = '《物业服务收费管理办法》（发改价格〔2003〕1864号）';
  return [
    {
      rule: '三本账不混',
      text: '物业费、公共收益、维修资金各记各的；从一本转到另一本，两边都要记，数目一样；另一边的表在公布期限内还没有公布，先写“还不能核对”，不盖印章；过了期限还没有，就发布不出来。',
      source: '《民法典》第二百八十一条、第二百八十二条',
    },
    {
      rule: '两种计费方式',
      text: '酬金制按约定比例提取酬金，结余转到下期；包干制交税后盈亏归物业企业，不记结余和酬金。',
      source: `${fee}第九条`,
    },
    {
      rule: '九项支出',
      text: '物业服务支出只有九项，每项是人工、物料和设备、能源、外购服务四部分之和。',
      source: `${fee}第十一条`,
    },
    {
      rule: '大修不进物业费',
      text: '共用部位、共用设施设备的大修、中修和更新、改造费用从维修资金里出，不能记入物业服务支出；名称与维修资金项目相同的也不行。网站按字眼识别，换一种说法可能认不出，看到可以提异议。',
      source: `${fee}第十一条`,
    },
    {
      rule: '其他费用要列明细',
      text: '“其他费用”超过九项支出的 5% 时，要逐笔列出；叫“其他”“杂项”“零星”、看不出付的是什么的各行，合起来也不能超过 5%。',
      source: '本站规则',
    },
    {
      rule: '旧欠单列，收缴率不超过 100%',
      text: '收回的以前欠费单列一行，不算进本期收缴；收缴率＝本期物业费实收 ÷ 本期应收。欠费只公布总数。',
      source: '本站规则；《个人信息保护法》第二十五条',
    },
    {
      rule: '税金单列',
      text: '包干制的税金、公共收益的税金各占一行，不并入别的支出。',
      source: `${fee}第九条`,
    },
    {
      rule: '负数只有退款和冲回',
      text: '负数写“−”，只在退款、冲回、收不抵支时出现，名称里写明。',
      source: '本站规则',
    },
    {
      rule: '变动大的要说明',
      text: `比上期变动超过 ${n.period}、比去年同期超过 ${n.year}、比预算超过 ${n.budget}，并且相差不少于 ${n.floor} 元的，必须写明原因，写在数字旁边；合计也一样。停了的收入、成本和表留一行，写 0 和原因。`,
      source: '小区档案里公布的规则',
    },
    {
      rule: '说明里的数要对，原因真假不核',
      text: '说明前面的比较由网站算出；说明里再写“比去年同期多几元”这样的数，必须与算出的一样，一分不差（写万元的按四舍五入）。原因本身是不是真的，机器判断不了，网站只核有没有写、数对不对；不信可以提异议。',
      source: '本站规则',
    },
    {
      rule: '比例、减免和预算变了要说明',
      text: `酬金或分成的比例与上期不同、减免核销不少于 ${n.floor} 元、预算与上期公布的“下期预算”不同，都要写明原因和谁决定的。`,
      source: `${fee}第九条；《民法典》第二百七十八条`,
    },
    {
      rule: '维修资金记到楼栋',
      text: '项目付款只由分摊的楼栋出，按建筑面积分到每一栋；公共收益转入按建筑面积、增值收益按期初余额记到各楼栋，除不尽的分按最大余数法；表上写明用别的办法的，网站不能核对，不盖印章。',
      source: '《住宅专项维修资金管理办法》（建设部、财政部令第165号）第二十条；本站规则',
    },
    {
      rule: '盖章的原表',
      text: '登记了盖章原表的，原表文字里的每个数与公布的数逐个核对；扫描件本身要由人看。',
      source: '本站规则',
    },
    {
      rule: '不能提前公布',
      text: '期间还没有结束、公布日期在今天以后的表，发布不出来。',
      source: '本站规则',
    },
    {
      rule: '凭证覆盖率',
      text: '有凭证的金额 ÷ 支出金额；列了明细的按明细算，退款按绝对值算；酬金、分成和税按规则算出，不计入。凭证金额必须与引用它的各笔一分不差，各期由一份合同付的不超过合同总额；凭证不能晚于公布、也不能早于本期一个季度以上；规约、决议、盖章的表和另一本账的文件不算。没有凭证的标“未附凭证”。',
      source: '本站规则',
    },
    ...(n.toFund
      ? [
          {
            rule: '公共收益转入维修资金',
            text: `公共收益转入维修资金不低于业主净收益的 ${n.toFund.rate}。`,
            source: n.toFund.basis,
          },
        ]
      : []),
    {
      rule: '公布期限',
      text: `每期结束后 ${n.publish} 天内公布；晚了写“逾期几天”。`,
      source: n.publishBasis,
    },
    {
      rule: '异议',
      text: `公布后 ${n.objection} 天内可以提出异议，${n.answer} 天内答复；问答公开，到期没有答复的写明逾期几天。`,
      source: '《民法典》第二百八十五条',
    },
    {
      rule: '收费标准',
      text: '每一项写明内容、价格、单位、收费对象、价格形式、依据；政府指导价写明基准价和上浮幅度；打折按“单价×比例”算出，四舍五入到万分之一元。',
      source: '《物业服务收费明码标价规定》（发改价检〔2004〕1428号）第五条至第八条',
    },
  ];
}
