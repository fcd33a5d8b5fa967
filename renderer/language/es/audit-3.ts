import type { Words } from '../catalogue.ts';

export default {
  'That holds nothing one can read. It was not taken.': 'No contiene nada legible. No se tomó.',
  '{code}: now the second code of the same device.': '{code}: ahora el segundo código del mismo dispositivo.',
  'Scanning wherever the inventory says.': 'Se escanea donde diga el inventario.',
  'Scanning at {name} from now on.': 'Se escanea en {name} desde ahora.',
  '{code} was read twice by one press; it counts once.': '{code} se leyó dos veces con una pulsación; cuenta una.',
  'Undone: {code}': 'Deshecho: {code}',
  '{raw} was NOT saved. {words} {next}': '{raw} NO se guardó. {words} {next}',
} satisfies Words;
