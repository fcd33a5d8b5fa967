import * as z from 'zod';

/**
 * zod tries whether it may compile code each time an object schema is made; under the strict CSP of the screen and its
 * workers that try alone is a violation. So this stands before the first schema: whatever makes one depends on it.
 */
z.config({ jitless: true });
