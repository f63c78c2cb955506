import { z } from 'zod';

/** Zod must not try to compile: the CSP of the admin page forbids it. Imported first, before any schema is made. */
z.config({ jitless: true });
