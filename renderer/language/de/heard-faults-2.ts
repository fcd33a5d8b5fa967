import type { Words } from '../catalogue.ts';

export default {
  'The type {detail} is none of CWMP; read as a string.': 'Der Typ {detail} ist keiner von CWMP; gelesen als Text.',
  'There is text where only elements belong; ignored.': 'Da ist Text, wo nur Elemente hingehören; ignoriert.',
  'A value holds a bare “&”.': 'Ein Wert enthält ein bloßes „&“.',
  'The entity {detail} is not known; kept as written.':
    'Die Entität {detail} ist nicht bekannt; so behalten, wie sie geschrieben ist.',
  'A character reference names no character ({detail}).': 'Ein Zeichenverweis nennt kein Zeichen ({detail}).',
  'Values hold control characters.': 'Werte enthalten Steuerzeichen.',
  'The message has a DOCTYPE; skipped, never expanded.':
    'Die Nachricht hat ein DOCTYPE; übersprungen, nie ausgewertet.',
  'There is something before the envelope; ignored.': 'Vor dem Envelope steht etwas; ignoriert.',
  'There is something after the envelope; ignored.': 'Nach dem Envelope steht etwas; ignoriert.',
  'The message begins with a byte order mark.': 'Die Nachricht beginnt mit einer Byte-Reihenfolge-Marke.',
  'Every value is padded with blanks; the blanks were taken off.':
    'Jeder Wert ist mit Leerzeichen aufgefüllt; sie wurden weggenommen.',
  'The body holds more than one method ({detail}); only the first counts.':
    'Der Rumpf enthält mehr als eine Methode ({detail}); nur die erste zählt.',
  'The fault came without a CWMP fault code.': 'Der Fehler kam ohne CWMP-Fehlercode.',
  'The bytes are no valid {detail}; read as Latin-1.': 'Die Bytes sind kein gültiges {detail}; gelesen als Latin-1.',
  'The message is said to be {detail}, but its bytes are UTF-8; read as UTF-8.':
    'Die Nachricht soll {detail} sein, ihre Bytes sind aber UTF-8; gelesen als UTF-8.',
  'Some bytes are no valid {detail}; replaced.': 'Einige Bytes sind kein gültiges {detail}; ersetzt.',
  'The serial number is padded with blanks.': 'Die Seriennummer ist mit Leerzeichen aufgefüllt.',
} satisfies Words;
