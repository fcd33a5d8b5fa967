import type { Words } from '../catalogue.ts';

export default {
  'The type {detail} is none of CWMP; read as a string.': 'Le type {detail} n’est pas de CWMP ; lu comme texte.',
  'There is text where only elements belong; ignored.':
    'Il y a du texte là où seuls des éléments ont leur place ; ignoré.',
  'A value holds a bare “&”.': 'Une valeur contient un « & » nu.',
  'The entity {detail} is not known; kept as written.': 'L’entité {detail} n’est pas connue ; gardée telle qu’écrite.',
  'A character reference names no character ({detail}).':
    'Une référence de caractère ne nomme aucun caractère ({detail}).',
  'Values hold control characters.': 'Des valeurs contiennent des caractères de contrôle.',
  'The message has a DOCTYPE; skipped, never expanded.': 'Le message a un DOCTYPE ; sauté, jamais développé.',
  'There is something before the envelope; ignored.': 'Il y a quelque chose avant l’Envelope ; ignoré.',
  'There is something after the envelope; ignored.': 'Il y a quelque chose après l’Envelope ; ignoré.',
  'The message begins with a byte order mark.': 'Le message commence par une marque d’ordre des octets.',
  'Every value is padded with blanks; the blanks were taken off.':
    'Chaque valeur est entourée de blancs ; ils ont été enlevés.',
  'The body holds more than one method ({detail}); only the first counts.':
    'Le corps contient plus d’une méthode ({detail}) ; seule la première compte.',
  'The fault came without a CWMP fault code.': 'L’erreur est venue sans code d’erreur CWMP.',
  'The bytes are no valid {detail}; read as Latin-1.':
    'Les octets ne sont pas du {detail} valable ; lus comme Latin-1.',
  'The message is said to be {detail}, but its bytes are UTF-8; read as UTF-8.':
    'Le message est annoncé en {detail}, mais ses octets sont en UTF-8 ; lu en UTF-8.',
  'Some bytes are no valid {detail}; replaced.': 'Certains octets ne sont pas du {detail} valable ; remplacés.',
  'The serial number is padded with blanks.': 'Le numéro de série est entouré de blancs.',
} satisfies Words;
