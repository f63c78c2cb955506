/** Words of somebody who needs help now, in everyday speech; an alarm that sounds or is tested is another matter. */
const danger =
  /被困|困在|困人|关在.{0,3}(?:电梯|轿厢)|着火|失火|起火|冒烟|火灾|煤气味|(?:燃气|煤气|天然气).{0,3}(?:泄[漏露]|味)|漏(?:煤)?气|触电|报警(?!器|声|系统|装置|阀|主机)|打人|被打|打架|行凶|持刀|抢劫|入室|救命|急救|晕倒|昏倒|摔倒|跳楼|溺水|^1(?:10|19|20)$/;

/** Whether a query asks for help in danger: then telephone numbers come before all results. */
export function inDanger(query: string): boolean {
  return danger.test(query.normalize('NFKC').replace(/\s/g, ''));
}
