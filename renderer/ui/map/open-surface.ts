import type { Surface, SurfaceOptions } from './surface.ts';

/** Processors that play a graphics card: slower than a plain canvas, by far, and on the thread that must stay free. */
const PLAYED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

/** Whether there is WebGL, and a graphics card behind it. */
function webGl(): 'none' | 'played' | 'real' {
  const context = document.createElement('canvas').getContext('webgl2');
  if (context === null) return 'none';
  const facts = context.getExtension('WEBGL_debug_renderer_info');
  const card: unknown = facts === null ? '' : context.getParameter(facts.UNMASKED_RENDERER_WEBGL);
  // Browsers keep few of them: this one is given back at once.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return PLAYED.test(String(card)) ? 'played' : 'real';
}

/** The best surface this computer can draw. Each is a chunk of its own, read when it is wanted. */
export async function openSurface(options: SurfaceOptions): Promise<Surface> {
  // What is in a map file only MapLibre can draw, however slowly.
  const wanted = options.archive !== null ? ['real', 'played'] : options.still ? [] : ['real'];
  if (wanted.includes(webGl())) {
    try {
      const { glSurface } = await import('./gl-surface.ts');
      return await glSurface(options);
    } catch {
      // A driver that promises WebGL and cannot keep it: the map is drawn plain, and says so.
    }
  }
  const { plainSurface } = await import('./plain-surface.ts');
  return plainSurface(options);
}
