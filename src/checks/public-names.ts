import type { Finding } from './finding.ts';

/** What a community may publish besides its uploads: icons, what search engines are told, the mark of a WeChat account. */
const known = /^(files\/.+|favicon\.(svg|ico)|apple-touch-icon\.png|robots\.txt|MP_verify_\w{16}\.txt)$/;

/**
 * Files of the public folder that nobody reads before they are published: those of unknown names outside `files/`, and
 * hidden ones anywhere.
 * @param paths below the public folder, with forward slashes, hidden ones among them
 */
export function checkPublicNames(paths: readonly string[]): Finding[] {
  return paths
    .filter((path) => !known.test(path) || /(^|\/)\./.test(path))
    .map((path) => ({
      file: `public/${path}`,
      path: [],
      field: '',
      message:
        '这个文件没有人核对过就会公布；附件放在 public/files 里（由后台上传），其余只公布 favicon.svg、favicon.ico、apple-touch-icon.png、robots.txt 和 MP_verify_….txt，请删去这个文件',
      severity: 'error',
    }));
}

/** Uploads that were published once with other bytes: whoever kept the first can no longer find it. */
export function checkExchanged(paths: readonly string[]): Finding[] {
  return paths.map((path) => ({
    file: `public/${path}`,
    path: [],
    field: '',
    message:
      '公布过的附件换成了另一份，业主手里的和网站上的不一样；请换回原来的文件，新的一份用新的文件名上传，在记录里改选它并写明原因',
    severity: 'error',
  }));
}
