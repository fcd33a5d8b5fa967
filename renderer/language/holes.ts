/**
 * A hole of a sentence, `{name}`, with its name. `{{name}}` is none: so a recipe writes its variables; and in
 * `{{{name}}}` one stands between the braces of such a variable.
 */
export const HOLE: RegExp = /(?<=(?:^|[^{])(?:\{\{)*)\{(\w+)\}/g;
