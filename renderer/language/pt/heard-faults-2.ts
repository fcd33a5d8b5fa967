import type { Words } from '../catalogue.ts';

export default {
  'The type {detail} is none of CWMP; read as a string.': 'O tipo {detail} não é do CWMP; lido como texto.',
  'There is text where only elements belong; ignored.': 'Há texto onde só cabem elementos; ignorado.',
  'A value holds a bare “&”.': 'Um valor contém um “&” solto.',
  'The entity {detail} is not known; kept as written.': 'A entidade {detail} não é conhecida; mantida como escrita.',
  'A character reference names no character ({detail}).':
    'Uma referência de caractere não nomeia caractere algum ({detail}).',
  'Values hold control characters.': 'Valores contêm caracteres de controle.',
  'The message has a DOCTYPE; skipped, never expanded.': 'A mensagem tem um DOCTYPE; pulado, nunca expandido.',
  'There is something before the envelope; ignored.': 'Há algo antes do Envelope; ignorado.',
  'There is something after the envelope; ignored.': 'Há algo depois do Envelope; ignorado.',
  'The message begins with a byte order mark.': 'A mensagem começa com uma marca de ordem de bytes.',
  'Every value is padded with blanks; the blanks were taken off.':
    'Cada valor está preenchido com espaços; eles foram tirados.',
  'The body holds more than one method ({detail}); only the first counts.':
    'O corpo contém mais de um método ({detail}); só o primeiro conta.',
  'The fault came without a CWMP fault code.': 'A falha veio sem código de falha CWMP.',
  'The bytes are no valid {detail}; read as Latin-1.': 'Os bytes não são {detail} válido; lidos como Latin-1.',
  'The message is said to be {detail}, but its bytes are UTF-8; read as UTF-8.':
    'A mensagem diz ser {detail}, mas os seus bytes são UTF-8; lida como UTF-8.',
  'Some bytes are no valid {detail}; replaced.': 'Alguns bytes não são {detail} válido; substituídos.',
  'The serial number is padded with blanks.': 'O número de série está preenchido com espaços.',
} satisfies Words;
