import type { Words } from '../catalogue.ts';

export default {
  'Scanning at {name} from now on.': 'Se escanea en {name} desde ahora.',
  '{code} was read twice by one press; it counts once.': '{code} se leyó dos veces con una pulsación; cuenta una.',
  'Undone: {code}': 'Deshecho: {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} NO se guardó. {words} {next}',
} satisfies Words;
