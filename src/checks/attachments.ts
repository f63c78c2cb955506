import type { Records } from '../catalogue.ts';
import type { Piece } from '../privacy/attachment.ts';
import { privacyHits } from '../privacy/hits.ts';
import { attachmentEndings } from '../schema/notices.ts';
import type { Finding } from './finding.ts';
import { publicNumbers } from './privacy.ts';

/** What programs write in the place of an author when they know nobody. */
const nobody =
  /^(administrator|admin|user|users|owner|microsoft( office)?( user)?|微软用户|微软中国|用户|作者|author|unknown|apache poi|openpyxl|python-docx|xlsxwriter|un-named|wps( office)?|pc|lenovo|dell|hp|huawei|anonymous|匿名)$/i;

/**
 * What an attachment tells of persons, each an error at its place with the exact characters: personal information in
 * the text, names of authors, comments nobody was to read, what a camera wrote. Domain facts P-6 to P-11.
 * @param name of the file below `public/`, e.g. `files/audit.pdf`
 * @param pieces what it tells; undefined when it does not open
 */
export function checkAttachment(
  name: string,
  pieces: readonly Piece[] | undefined,
  site: Records['site'] | undefined,
): Finding[] {
  const allowed = publicNumbers(site);
  const units = new Set([...allowed, site?.name, site?.company.name]);
  const finding = (field: string, message: string): Finding => ({
    file: name,
    path: [],
    field,
    message,
    severity: 'error',
  });
  if (!attachmentEndings.some((ending) => name.toLowerCase().endsWith(`.${ending}`)))
    return [
      finding(
        '',
        `这种文件看不出里面有没有个人信息，不能发布；可以发布的附件：${attachmentEndings.join('、')}`,
      ),
    ];
  if (!pieces)
    return [finding('', '文件打不开（损坏，或者有密码），看不出里面有没有个人信息；请重新导出一份')];
  return pieces.flatMap((piece) => {
    const own = besideText(piece, units);
    const hits = own ? [] : privacyHits(piece.text, allowed);
    return [...(own ? [own] : []), ...hits.map(({ sentence }) => sentence)].map((said) =>
      finding(piece.place, said),
    );
  });
}

function besideText({ kind, text }: Piece, units: ReadonlySet<string | undefined>): string | undefined {
  const said = text.trim();
  if (kind === 'camera')
    return '图片带着拍摄时写进去的信息（可能有位置、时间、设备），不能公开；请先清除图片的信息，再放进文件里';
  if (kind === 'embedded')
    return '文件里嵌着另一个文件，看不出里面有没有个人信息；请删去嵌入的文件，要公开就单独上传';
  if (kind === 'comment' && said)
    return `有批注“${said.slice(0, 60)}”，批注不会印出来，但下载的人看得到；请删去批注再上传`;
  if (kind === 'author' && said && !nobody.test(said) && !units.has(said))
    return `写着“${said}”，能认出是谁做的文件；请删去（文件 → 信息 → 检查文档 → 删除属性和个人信息），或改成单位名称`;
  return undefined;
}
