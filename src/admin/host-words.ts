import { Sentence } from './sentence.ts';

/** What the hosts and Decap's clients say, and what is said instead; the first that fits. */
const known: [RegExp, string][] = [
  [
    /protected branch|is protected|not allowed to (push|merge)|user not allowed/i,
    '主分支受保护：要由有权的人在代码托管平台上审核、合并',
  ],
  [/approv/i, '还没有另一人批准：请在代码托管平台上审核通过后再发布'],
  [
    /conflict|cannot be merged|not mergeable|\b405\b|not acceptable/i,
    '现在不能合并：可能和别人后来的修改冲突，或检查还没有通过；请在代码托管平台上查看这份合并请求',
  ],
  [
    /already exists|could not update cms|reference already/i,
    '别人刚为这一条存了草稿；请刷新页面，在那份草稿上修改',
  ],
  [/does not have access|\b403\b|forbidden/i, '您的账号不能修改这个仓库，请找管理员开通'],
  [/not found|\b404\b/i, '代码托管平台上找不到这个仓库或文件，请核对设置，或找管理员开通'],
  [
    /\b401\b|unauthori[sz]ed|refresh|invalid.?token|bad credentials|expired/i,
    '登录已过期；写好的内容请先复制下来，再刷新页面重新登录',
  ],
  [
    /failed to fetch|network|timed? out|load failed/i,
    '连不上代码托管平台，请看网络是否正常，稍后再试；写好的内容还在这一页上',
  ],
];

/** What went wrong at a host, in Chinese; what is not known is handed on as the host said it. */
export function hostTrouble(error: unknown): Error {
  const { message = String(error), name } = (error ?? {}) as { message?: string; name?: string };
  // Decap asks by these whether a record has a draft.
  if (error instanceof Sentence || name === 'EDITORIAL_WORKFLOW_ERROR') return error as Error;
  const { status } = (error ?? {}) as { status?: number };
  const [, words] = known.find(([pattern]) => pattern.test(`${status ?? ''} ${message}`)) ?? [];
  return Object.assign(new Sentence(words ?? `代码托管平台回答：${message}`), { ...(status && { status }) });
}
