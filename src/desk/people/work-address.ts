import { Refusal } from '../refusal.ts';

/** Mail services that people use privately: such an address would stand in the drafts for ever. */
const privateServices =
  /@(vip\.)?(qq|foxmail|163|126|yeah|sina|sohu|aliyun|139|189|21cn|wo|tom|gmail|googlemail|outlook|hotmail|live|msn|icloud|me|mac|yahoo|proton|protonmail)\.[a-z.]+$/;

/** A work address in small letters. Throws a 422 for what is none: no address, a private one, a telephone number. */
export function workAddress(text: string): string {
  const address = text.trim().toLowerCase();
  if (address.length > 100 || !/^[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(address))
    throw new Refusal(422, '工作邮箱要写成 wang@example.com 这样。');
  if (privateServices.test(address) || /^\d{11}@/.test(address))
    throw new Refusal(
      422,
      '请用工作邮箱，不要用私人邮箱或手机号：同事在草稿和修改记录里看得到它。没有邮箱，可以用单位的域名编一个，例如 wang@wuye.example。',
    );
  return address;
}

/** A name as it stands in the history. Throws a 422 when it is empty, too long or holds what a name does not. */
export function personName(text: string): string {
  const name = text.trim().replace(/\s+/g, ' ');
  if (name === '' || name.length > 20 || /[\p{C}<>"'&\\]/u.test(name))
    throw new Refusal(422, '姓名要写 1 到 20 个字，不含符号；可以写称呼，例如 王会计。');
  return name;
}
