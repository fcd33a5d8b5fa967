import type { Words } from '../catalogue.ts';

export default {
  'Cancelled by {by}': 'Cancelado por {by}',
  'Done: the device came back with “{event}”': 'Concluído: o dispositivo voltou com “{event}”',
  'Done: the file is here, {bytes} bytes': 'Concluído: o arquivo está aqui, {bytes} bytes',
  'Done: the device reported its software modules changed':
    'Concluído: o dispositivo informou os módulos de software alterados',
  'Done: the device came back as new (0 BOOTSTRAP)': 'Concluído: o dispositivo voltou como novo (0 BOOTSTRAP)',
  'Done: {value} back equal': 'Concluído: {value} relido igual',
  '{parameters} parameters read': '{parameters} parâmetros lidos',
  'Done: the device answered': 'Concluído: o dispositivo respondeu',
  'Marked as done by {name}': 'Marcado como feito por {name}',
  'Done: the device reported the transfer complete': 'Concluído: o dispositivo informou a transferência completa',
  '{words} and runs version {running}': '{words} e tem a versão {running}',
  '{words}, but it still reports version {running} and not {wanted}: look again after its restart':
    '{words}, mas ainda informa a versão {running} e não {wanted}: olhe de novo depois que ele reiniciar',
  'This parameter takes a whole number.': 'Este parâmetro aceita um número inteiro.',
  'This parameter takes true or false.': 'Este parâmetro aceita true ou false.',
  'This parameter takes a number.': 'Este parâmetro aceita um número.',
  'This parameter takes a time such as 2026-11-25T08:30:00Z.':
    'Este parâmetro aceita uma hora como 2026-11-25T08:30:00Z.',
  'This parameter takes base64.': 'Este parâmetro aceita base64.',
  'This parameter takes pairs of hexadecimal digits.': 'Este parâmetro aceita pares de dígitos hexadecimais.',
  'is not': 'não está',
  'Waiting until {scheduledFor}': 'Esperando até {scheduledFor}',
  'Did not reach the device; waiting for its next session':
    'Não chegou ao dispositivo; esperando a próxima sessão dele',
  '{by} had it sent again': '{by} mandou enviar de novo',
} satisfies Words;
