import type { Words } from '../catalogue.ts';

export default {
  'Cancelled by {by}': 'Abgebrochen von {by}',
  'Done: the device came back with “{event}”': 'Fertig: das Gerät kam mit „{event}“ zurück',
  'Done: the file is here, {bytes} bytes': 'Fertig: die Datei ist hier, {bytes} Bytes',
  'Done: the device reported its software modules changed': 'Fertig: das Gerät meldete seine Softwaremodule geändert',
  'Done: the device came back as new (0 BOOTSTRAP)': 'Fertig: das Gerät kam als neues zurück (0 BOOTSTRAP)',
  'Done: {value} back equal': 'Fertig: {value} gleich zurückgelesen',
  '{parameters} parameters read': '{parameters} Parameter gelesen',
  'Done: the device answered': 'Fertig: das Gerät hat geantwortet',
  'Marked as done by {name}': 'Von {name} als getan markiert',
  'Done: the device reported the transfer complete': 'Fertig: das Gerät meldete die Übertragung vollständig',
  '{words} and runs version {running}': '{words} und hat Version {running}',
  '{words}, but it still reports version {running} and not {wanted}: look again after its restart':
    '{words}, meldet aber noch Version {running} und nicht {wanted}: sehen Sie nach seinem Neustart noch einmal nach',
  'This parameter takes a whole number.': 'Dieser Parameter nimmt eine ganze Zahl.',
  'This parameter takes true or false.': 'Dieser Parameter nimmt true oder false.',
  'This parameter takes a number.': 'Dieser Parameter nimmt eine Zahl.',
  'This parameter takes a time such as 2026-11-25T08:30:00Z.':
    'Dieser Parameter nimmt eine Zeit wie 2026-11-25T08:30:00Z.',
  'This parameter takes base64.': 'Dieser Parameter nimmt base64.',
  'This parameter takes pairs of hexadecimal digits.': 'Dieser Parameter nimmt Paare hexadezimaler Ziffern.',
  'is not': 'ist nicht',
  'Waiting until {scheduledFor}': 'Wartet bis {scheduledFor}',
  'Did not reach the device; waiting for its next session':
    'Hat das Gerät nicht erreicht; wartet auf seine nächste Sitzung',
  '{by} had it sent again': '{by} ließ es noch einmal senden',
} satisfies Words;
