import { Refusal } from '../refusal.ts';
import { roles } from '../rights.ts';

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

/** What a name is made of: Chinese characters as they are written today, Latin letters, figures, a few marks. */
const nameLetters = /^[\p{Unified_Ideograph}〇A-Za-zÀ-ɏ0-9 .·-]+(\([\p{Unified_Ideograph}A-Za-z0-9 ]+\))?$/u;

/**
 * A name as it stands in the history, in the one way of writing it. Throws a 422 when it is empty, too long, holds what
 * a name does not, or passes for an office of the desk: 审核, 王（审核）.
 */
export function personName(text: string): string {
  if (/\p{C}/u.test(text.trim())) throw badName();
  const name = text.normalize('NFKC').trim().replace(/\s+/g, ' ');
  if (name.length > 20 || !nameLetters.test(name)) throw badName();
  const office = new RegExp(`^(${[...Object.values(roles), '发布台'].join('|')})+$`);
  if ([name, ...name.split(/[()]/)].some((part) => office.test(skeleton(part))))
    throw new Refusal(
      422,
      '姓名不能写成角色的样子（编辑、审核、管理员、业委会）；请写姓名或称呼，例如 王会计。',
    );
  return name.replace('(', '（').replace(')', '）');
}

/** Whether two names look the same: spaces, marks and the size of letters do not tell people apart. */
export function isAlike(one: string, other: string): boolean {
  return skeleton(one) === skeleton(other);
}

/** Accents, spaces, marks and capitals left out, and the figures that pass for letters written as those. */
function skeleton(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/0/g, 'o')
    .replace(/[1i]/g, 'l')
    .replace(/〇/g, 'o');
}

function badName(): Refusal {
  return new Refusal(422, '姓名要写 1 到 20 个字，不含符号；可以写称呼，例如 王会计。');
}
