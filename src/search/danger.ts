/** A person, as somebody in need speaks of one. */
const person =
  '(?:孩子|小孩|孩儿|宝宝|娃|儿童|小朋友|老人|老太|老头|大爷|大妈|奶奶|爷爷|爸|妈|孕妇|婴儿|有人|人)';

/** Words of somebody who needs help now, in everyday speech; an alarm that sounds or is tested is another matter. */
const danger = new RegExp(
  [
    '被困|困在|困住|困人|困了人|关在.{0,3}(?:电梯|轿厢)|(?:卡|关|锁|堵)(?:在|住)?.{0,3}(?:电梯|轿厢)里',
    `${person}.{0,4}(?:在|卡|关|锁).{0,3}(?:电梯|轿厢)里?(?:了|出不来|下不来)?$`,
    '(?:电梯|轿厢)里?.{0,3}(?:关着|关了|卡着|困着)',
    '着火|着了火|失火|起火|冒烟|火灾|爆炸',
    '煤气味|(?:燃气|煤气|天然气).{0,3}(?:泄[漏露]|味)|漏(?:煤)?气|触电|漏电|电到人',
    '报警(?!器|声|系统|装置|阀|主机)|打人|被打|打架|行凶|持刀|抢劫|入室|小偷|家暴',
    `(?:狗|犬|猫).{0,2}咬|被.{0,2}(?:狗|犬|猫).{0,2}[咬扑]|(?:狗|犬)扑${person}`,
    `救命|急救|晕倒|昏倒|昏迷|摔倒|跌倒|摔伤|砸到${person}|砸伤|跳楼|坠楼|轻生|自杀|想死|溺水|中毒|不省人事`,
    `${person}.{0,3}(?:走丢|走失|丢了|不见了|失踪|没气|没呼吸)`,
    '^1(?:10|19|20)$',
  ].join('|'),
);

/** What does harm by the hour, or what one grieves over and asks whom to call: where no record answers, numbers do. */
const need = /[漏渗涌喷冒]水|跑水|爆管|水管[爆破裂]|淹|塌|坠落|掉[下落]来|[狗犬]|牵绳|求助|紧急/;

/** Whether a query asks for help in danger: then telephone numbers come before all results. */
export function inDanger(query: string): boolean {
  return danger.test(bare(query));
}

/** Whether a query tells of harm or fear: without a full answer it shows the telephone numbers. */
export function inNeed(query: string): boolean {
  return need.test(bare(query)) || inDanger(query);
}

function bare(query: string): string {
  return query.normalize('NFKC').replace(/\s/g, '');
}
