import type { Plugin } from 'vite';
import { wideFont } from '../electron/recipes/wide-font.ts';

const WIDE_FONT = /\/electron\/recipes\/wide-font\.ts$/;

/**
 * pdfkit loads the metrics of its standard fonts from its own folder when they are first used, and labels load a font
 * with more letters from its package. The packaged app carries no node_modules, so in the bundle they are imported like
 * everything else.
 */
export function bundledFonts(): Plugin {
  return {
    name: 'demarc:bundled-fonts',
    async transform(code, id) {
      if (WIDE_FONT.test(id)) return { code: await carried(), map: null };
      if (!id.endsWith('pdfkit.node.mjs')) return null;
      const fonts = new Set<string>();
      const loaded = code.replaceAll(/require\$1\('#standard-fonts\/(\w+)'\)/g, (_, font: string) => {
        fonts.add(font);
        return `standardFont${font}`;
      });
      if (fonts.size === 0) throw new Error('pdfkit loads its fonts in another way now: mend build/bundled-fonts.ts');
      const imports = [...fonts].map((font) => `import standardFont${font} from '#standard-fonts/${font}';\n`);
      return { code: imports.join('') + loaded, map: null };
    },
  };
}

async function carried(): Promise<string> {
  const font = (await wideFont()).toString('base64');
  return `export const wideFont = () => Promise.resolve(Buffer.from('${font}', 'base64'));\n`;
}
