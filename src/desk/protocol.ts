import { z } from 'zod';

const text = z.string().max(500);
const path = z.string().min(1).max(1000);
const asset = z.strictObject({ path, content: z.string(), encoding: z.literal('base64') });
const branch = { branch: text.optional() };

const dataFile = z.strictObject({
  path,
  slug: text.optional(),
  raw: z.string().max(1_000_000),
  newPath: path.optional(),
});

const entryOptions = z.strictObject({
  newEntry: z.boolean().optional(),
  commitMessage: z.string().optional(),
  collectionName: text.optional(),
  useWorkflow: z.literal(false).optional(),
  hasSubfolders: z.boolean().optional(),
  unpublished: z.literal(false).optional(),
  status: text.nullish(),
  /** Blob the editor loaded; given, a save over somebody else's newer version is refused. */
  base: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
  /** Keeps it from the site for now, though no second person is needed. */
  asDraft: z.literal(true).optional(),
  /** Blob of the published version that a draft has been brought onto by hand. */
  onto: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/)
    .optional(),
});

const message = z.strictObject({ commitMessage: z.string().optional() });

/**
 * The requests of Decap's proxy back end (decap-cms-backend-proxy 3.5) that the desk answers, one schema an action.
 * Whatever else is in a request makes it invalid.
 */
export const actions = {
  info: z.strictObject(branch),
  entriesByFolder: z.strictObject({
    ...branch,
    folder: path,
    extension: text,
    depth: z.int().min(1).max(10),
  }),
  entriesByFiles: z.strictObject({
    ...branch,
    files: z.array(z.strictObject({ path, label: text.optional() })).max(100),
  }),
  getEntry: z.strictObject({
    ...branch,
    path,
    /** `true` for the record as it is published, whatever a draft makes of it. */
    published: z.boolean().optional(),
  }),
  persistEntry: z.strictObject({
    ...branch,
    dataFiles: z.array(dataFile).length(1),
    assets: z.array(asset).max(40),
    options: entryOptions,
    cmsLabelPrefix: text.optional(),
  }),
  getMedia: z.strictObject({
    ...branch,
    mediaFolder: path,
    /** `false` leaves the bytes out: the list stays small, and each file can be read at its `url`. */
    content: z.boolean().optional(),
  }),
  getMediaFile: z.strictObject({ ...branch, path }),
  persistMedia: z.strictObject({ ...branch, asset, options: message }),
  deleteFile: z.strictObject({ ...branch, path, options: message.optional() }),
  deleteFiles: z.strictObject({
    ...branch,
    paths: z.array(path).min(1).max(40),
    options: message.optional(),
  }),
  getDeployPreview: z.strictObject({ ...branch, collection: text, slug: text }),
};

/** The name of a request. */
export type Action = keyof typeof actions;
/** What a request carries. */
export type Params<A extends Action> = z.output<(typeof actions)[A]>;

/** A request as a whole; its `params` are read by the schema of its action. */
export const envelope = z.strictObject({ ...branch, action: text, params: z.unknown() });
