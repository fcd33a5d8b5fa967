/** The few pages of the browser host that are not the screen: plain text in HTML, no script, no style. */
export type Page = { readonly status: number; readonly body: string };

function page(status: number, title: string, ...paragraphs: readonly string[]): Page {
  const text = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  return {
    status,
    body: `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>${title}</title>\n<h1>${title}</h1>\n${text}\n</html>\n`,
  };
}

export const KEY_NEEDED = page(
  401,
  'Demarc does not know this browser yet',
  'Open the address that Demarc printed when it started: it ends in “?key=…” and works once.',
  'If it was used already, start Demarc again: it prints a new one. A browser that has been here before needs none.',
);

export const NOT_HERE = page(
  403,
  'Demarc’s screen is for this computer only',
  'Open it on the computer on which Demarc runs, by 127.0.0.1 or localhost.',
);

export const NOT_FOUND = page(404, 'There is no such page', 'Go back to <a href="/">Demarc</a>.');

export const NOT_BUILT = page(
  503,
  'The screen is not built',
  'Run “npm run build” in Demarc’s folder, or start it with “npm start”.',
);
