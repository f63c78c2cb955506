import { z } from 'zod';
import { Sentence } from './sentence.ts';

const address = z
  .url({ error: '要写完整的地址，如 https://git.example.cn' })
  .refine((text) => /^https:\/\/|^http:\/\/(localhost|127\.0\.0\.1)(:|\/|$)/.test(text), {
    error: '要以 https:// 开头：登录凭证不能走没有加密的连接',
  })
  .refine((text) => !/[/?#]$|[?#]/.test(text), { error: '末尾不要带 /，也不要带 ? 或 #' });

const common = {
  /** `wuye/community`, with the groups of GitLab in front. */
  repo: z.string().regex(/^[\w.-]+(\/[\w.-]+)+$/, { error: '要写成“组织/仓库”，如 wuye/community' }),
  /** The branch that is published. */
  branch: z.string().regex(/^[\w./-]+$/, { error: '分支名只能用字母、数字和 . / _ -' }),
};
const appId = z.string().min(1, { error: '要填代码托管平台上登记应用后得到的应用 ID' });

/** Where the forms keep what is written: the publishing desk, or a git host. */
const host = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('desk') }),
  z.strictObject({ kind: z.literal('gitlab'), origin: address, ...common, appId }),
  z.strictObject({ kind: z.literal('forgejo'), origin: address, ...common, appId }),
  z.strictObject({
    kind: z.literal('github'),
    /** The OAuth proxy, which keeps the secret of the application. */
    proxy: address,
    ...common,
    /** Only where it is not github.com. */
    api: address.optional(),
  }),
]);

/** Where the forms keep what is written, as `admin/host.json` says. */
export type Host = z.infer<typeof host>;

/** A git host. */
export type GitHost = Exclude<Host, { kind: 'desk' }>;

/** What a `host.json` says. Throws a sentence in Chinese when it is none, or says too little or too much. */
export function hostIn(text: string): Host {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw new Sentence('host.json 不是有效的 JSON，请核对括号、引号和逗号');
  }
  const { data, error } = host.safeParse(said);
  if (data) return data;
  throw new Sentence(`host.json 有误：${error.issues.map(wordsOf).join('；')}`);
}

function wordsOf(issue: z.core.$ZodIssue): string {
  const at = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return `不认识 ${issue.keys.join('、')}`;
  if (issue.code === 'invalid_union') return 'kind 要写 desk、gitlab、forgejo 或 github';
  if (issue.code === 'invalid_type') return `缺少 ${at}，或者写的不是文字`;
  return `${at} ${issue.message}`;
}

/** What the page is told by the server it comes from; the desk where nothing is said. Throws a sentence. */
export async function askedHost(): Promise<Host> {
  const response = await fetch('/admin/host.json', { cache: 'no-store' }).catch(() => undefined);
  if (response?.status === 404) return { kind: 'desk' };
  if (!response?.ok)
    throw new Sentence('没能读到后台的设置（/admin/host.json），请看网络是否正常，再刷新这一页');
  return hostIn(await response.text());
}

/** Decap's configuration of its back end for a git host. */
export function backendFor(given: GitHost): Record<string, string> {
  const { kind, repo, branch } = given;
  const shared = { name: kind, repo, branch };
  if (given.kind === 'github')
    return {
      ...shared,
      base_url: given.proxy,
      auth_endpoint: 'auth',
      ...(given.api && { api_root: given.api }),
    };
  const { origin, appId } = given;
  if (given.kind === 'forgejo') return { ...shared, api_root: `${origin}/api/v1`, app_id: appId };
  return {
    ...shared,
    auth_type: 'pkce',
    base_url: origin,
    api_root: `${origin}/api/v4`,
    auth_endpoint: 'oauth/authorize',
    app_id: appId,
  };
}
