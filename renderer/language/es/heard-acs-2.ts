import type { Words } from '../catalogue.ts';

export default {
  'Cancelled by {by}': 'Cancelado por {by}',
  'Done: the device came back with “{event}”': 'Hecho: el dispositivo volvió con «{event}»',
  'Done: the file is here, {bytes} bytes': 'Hecho: el archivo está aquí, {bytes} bytes',
  'Done: the device reported its software modules changed':
    'Hecho: el dispositivo informó de sus módulos de software cambiados',
  'Done: the device came back as new (0 BOOTSTRAP)': 'Hecho: el dispositivo volvió como nuevo (0 BOOTSTRAP)',
  'Done: {value} back equal': 'Hecho: {value} releído igual',
  '{parameters} parameters read': '{parameters} parámetros leídos',
  'Done: the device answered': 'Hecho: el dispositivo respondió',
  'Marked as done by {name}': 'Marcado como hecho por {name}',
  'Done: the device reported the transfer complete': 'Hecho: el dispositivo informó de la transferencia completa',
  '{words} and runs version {running}': '{words} y tiene la versión {running}',
  '{words}, but it still reports version {running} and not {wanted}: look again after its restart':
    '{words}, pero aún informa de la versión {running} y no de {wanted}: mire otra vez tras su reinicio',
  'This parameter takes a whole number.': 'Este parámetro admite un número entero.',
  'This parameter takes true or false.': 'Este parámetro admite true o false.',
  'This parameter takes a number.': 'Este parámetro admite un número.',
  'This parameter takes a time such as 2026-11-25T08:30:00Z.':
    'Este parámetro admite una hora como 2026-11-25T08:30:00Z.',
  'This parameter takes base64.': 'Este parámetro admite base64.',
  'This parameter takes pairs of hexadecimal digits.': 'Este parámetro admite pares de cifras hexadecimales.',
  'is not': 'no está',
  'Waiting until {scheduledFor}': 'Espera hasta {scheduledFor}',
  'Did not reach the device; waiting for its next session': 'No llegó al dispositivo; espera su próxima sesión',
  '{by} had it sent again': '{by} lo hizo enviar otra vez',
} satisfies Words;
