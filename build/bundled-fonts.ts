import type { Plugin } from 'vite';

/**
 * pdfkit loads the metrics of its standard fonts from its own folder when they are first used. The packaged app carries
 * no node_modules, so in the bundle they are imported like everything else.
 */
export function bundledFonts(): Plugin {
  return {
    name: 'demarc:bundled-fonts',
    transform(code, id) {
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
