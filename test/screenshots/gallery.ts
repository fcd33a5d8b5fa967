import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One picture of the gallery. */
export type Picture = {
  readonly file: string;
  readonly state: string;
  readonly place: string;
  readonly theme: string;
  readonly size: string;
  readonly language: string;
};

const FACETS = ['state', 'place', 'theme', 'size', 'language'] as const;

/** Writes `index.html` beside the pictures: all of them, narrowed by state, place, theme, size and language. */
export function writeGallery(folder: string, pictures: readonly Picture[]): string {
  const file = join(folder, 'index.html');
  writeFileSync(file, page(pictures));
  return file;
}

function page(pictures: readonly Picture[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Demarc, picture by picture</title>
<style>
  body { margin: 0; font: 14px/1.4 system-ui, sans-serif; color: #111; background: #f4f4f4; }
  form { position: sticky; top: 0; display: flex; flex-wrap: wrap; gap: 8px 16px; padding: 12px; background: #fff; border-bottom: 1px solid #bbb; }
  main { display: grid; grid-template-columns: repeat(auto-fill, minmax(420px, 1fr)); gap: 12px; padding: 12px; }
  figure { margin: 0; } img { width: 100%; height: auto; border: 1px solid #bbb; }
</style>
<form>${FACETS.map((facet) => choice(facet, pictures)).join('\n')}<output></output></form>
<main>${pictures.map(figure).join('\n')}</main>
<script>
  const form = document.querySelector('form');
  const narrow = () => {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '');
    const figures = [...document.querySelectorAll('figure')];
    for (const figure of figures) figure.hidden = !wanted.every(([facet, value]) => figure.dataset[facet] === value);
    form.querySelector('output').textContent = figures.filter(({ hidden }) => !hidden).length + ' pictures';
  };
  form.addEventListener('change', narrow);
  narrow();
</script>
</html>
`;
}

function choice(facet: (typeof FACETS)[number], pictures: readonly Picture[]): string {
  const values = [...new Set(pictures.map((picture) => picture[facet]))];
  const options = ['', ...values].map((value) => `<option value="${value}">${value || 'all'}</option>`).join('');
  return `<label>${facet} <select name="${facet}">${options}</select></label>`;
}

function figure(picture: Picture): string {
  const words = FACETS.map((facet) => picture[facet]).join(', ');
  const data = FACETS.map((facet) => `data-${facet}="${picture[facet]}"`).join(' ');
  return `<figure ${data}><a href="${picture.file}"><img src="${picture.file}" alt="${words}" loading="lazy"></a><figcaption>${words}</figcaption></figure>`;
}
