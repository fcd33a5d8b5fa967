import type { Words } from '../catalogue.ts';

export default {
  'Cancelled by {by}': 'Annulé par {by}',
  'Done: the device came back with “{event}”': 'Fait : l’appareil est revenu avec « {event} »',
  'Done: the file is here, {bytes} bytes': 'Fait : le fichier est ici, {bytes} octets',
  'Done: the device reported its software modules changed': 'Fait : l’appareil a annoncé ses modules logiciels changés',
  'Done: the device came back as new (0 BOOTSTRAP)': 'Fait : l’appareil est revenu comme neuf (0 BOOTSTRAP)',
  'Done: {value} back equal': 'Fait : {value} relu identique',
  '{parameters} parameters read': '{parameters} paramètres lus',
  'Done: the device answered': 'Fait : l’appareil a répondu',
  'Marked as done by {name}': 'Marqué comme fait par {name}',
  'Done: the device reported the transfer complete': 'Fait : l’appareil a annoncé le transfert complet',
  '{words} and runs version {running}': '{words} et a la version {running}',
  '{words}, but it still reports version {running} and not {wanted}: look again after its restart':
    '{words}, mais annonce encore la version {running} et non {wanted} : regardez de nouveau après son redémarrage',
  'This parameter takes a whole number.': 'Ce paramètre prend un nombre entier.',
  'This parameter takes true or false.': 'Ce paramètre prend true ou false.',
  'This parameter takes a number.': 'Ce paramètre prend un nombre.',
  'This parameter takes a time such as 2026-11-25T08:30:00Z.':
    'Ce paramètre prend une heure comme 2026-11-25T08:30:00Z.',
  'This parameter takes base64.': 'Ce paramètre prend du base64.',
  'This parameter takes pairs of hexadecimal digits.': 'Ce paramètre prend des paires de chiffres hexadécimaux.',
  'is not': 'n’est pas',
  'Waiting until {scheduledFor}': 'Attend jusqu’à {scheduledFor}',
  'Did not reach the device; waiting for its next session': 'N’a pas atteint l’appareil ; attend sa prochaine session',
  '{by} had it sent again': '{by} l’a fait envoyer de nouveau',
} satisfies Words;
