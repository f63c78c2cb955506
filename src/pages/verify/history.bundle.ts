import type { APIRoute } from 'astro';
import { publishedBundle } from '../../records.ts';

/** The whole published history as one file for `git clone`; an empty file where there is none. */
export const GET: APIRoute = async () => new Response(((await publishedBundle()) ?? '') as BodyInit);
