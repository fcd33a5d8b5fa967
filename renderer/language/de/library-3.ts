import type { Words } from '../catalogue.ts';

export default {
  'tenant tree customer': 'mandant baum kunde',
  'site place building coordinates tree': 'standort ort gebäude koordinaten baum',
  Tokens: 'Token',
  'api access rights revoke key': 'api zugang rechte widerrufen schlüssel',
  'Copy the token now': 'Das Token jetzt kopieren',
  'For a program or a colleague’s Demarc that works with this site’s API. It is shown once, right after it was made.':
    'Für ein Programm oder das Demarc eines Kollegen, das mit der API dieser Site arbeitet. Es wird einmal gezeigt, gleich nachdem es gemacht wurde.',
  'It is shown this once. Demarc keeps only what proves it; whoever loses it needs a new one.':
    'Es wird nur dieses eine Mal gezeigt. Demarc behält nur, was es beweist; wer es verliert, braucht ein neues.',
  'I have copied it': 'Ich habe es kopiert',
  'the token': 'das Token',
  'Who uses it: it stands in the history of what is changed with it.':
    'Wer es benutzt: das steht in der Geschichte dessen, was damit geändert wird.',
  Reaches: 'Reicht bis',
  'Valid until': 'Gültig bis',
  'The end of that day, UTC.': 'Das Ende dieses Tages, UTC.',
  May: 'Darf',
  'Making it…': 'Wird gemacht …',
  'Make the token': 'Das Token anlegen',
  'Revoke the token?': 'Das Token widerrufen?',
  'Whoever works with it is shut out at once. It cannot be made valid again: they need a new one.':
    'Wer damit arbeitet, ist sofort ausgesperrt. Es lässt sich nicht wieder gültig machen: es braucht ein neues.',
  Revoke: 'Widerrufen',
  'Tokens of this control server are made on it': 'Token dieses Steuerservers werden auf ihm gemacht',
  'Ask its owner, or use its own screen. The token by which this laptop works there is replaced in Settings.':
    'Fragen Sie seinen Betreiber, oder nehmen Sie seine eigene Oberfläche. Das Token, mit dem dieser Laptop dort arbeitet, wird in den Einstellungen ersetzt.',
  everything: 'alles',
  Made: 'Angelegt',
  'Last used': 'Zuletzt benutzt',
  'End it': 'Beenden',
  'Revoke…': 'Widerrufen …',
  Revoked: 'Widerrufen',
  'This app': 'Diese App',
  Expired: 'Abgelaufen',
  'Until {day}': 'Bis {day}',
  'Lists and records.': 'Listen und Datensätze.',
  Change: 'Ändern',
  'Edit records that are there.': 'Vorhandene Datensätze bearbeiten.',
  'Make new records.': 'Neue Datensätze anlegen.',
  'Delete records.': 'Datensätze löschen.',
  Operate: 'Bedienen',
  'Reboot, reset, upgrade devices.': 'Geräte neu starten, zurücksetzen, aktualisieren.',
} satisfies Words;
