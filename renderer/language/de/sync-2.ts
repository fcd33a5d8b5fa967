import type { Words } from '../catalogue.ts';

export default {
  'Enter a new token in Settings. Everything saved here is kept.':
    'Geben Sie in den Einstellungen ein neues Token ein. Alles hier Gespeicherte bleibt erhalten.',
  'Sending now.': 'Wird jetzt gesendet.',
  'Demarc tries again by itself.': 'Demarc versucht es von selbst wieder.',
  'Nothing is sent while the server cannot be reached.':
    'Nichts wird gesendet, solange der Server nicht erreichbar ist.',
  'Nothing is sent until the token is replaced in Settings.':
    'Nichts wird gesendet, bis das Token in den Einstellungen ersetzt ist.',
  'Another window of Demarc does the sending.': 'Das Senden besorgt ein anderes Fenster von Demarc.',
  'Goes after the one before it: changes to a device land in order.':
    'Geht nach dem davor: Änderungen an einem Gerät kommen der Reihe nach an.',
  'Safe on this laptop; goes out as soon as the server can be reached.':
    'Sicher auf diesem Laptop; geht hinaus, sobald der Server erreichbar ist.',
  'On its way; the server has not answered yet.': 'Unterwegs; der Server hat noch nicht geantwortet.',
  'Outcome unknown': 'Ausgang unbekannt',
  'It left, and nobody knows whether it arrived ({why}). Demarc reads the record before anything is sent again.':
    'Es ging hinaus, und niemand weiß, ob es ankam ({why}). Demarc liest den Datensatz, bevor wieder etwas gesendet wird.',
  Rejected: 'Abgewiesen',
  'Too old to go by itself: {why}': 'Zu alt, um von selbst zu gehen: {why}',
  'Somebody changed the same fields on the server since you saw them.':
    'Jemand hat auf dem Server dieselben Felder geändert, seit Sie sie sahen.',
  'The record is no longer on the server.': 'Der Datensatz ist nicht mehr auf dem Server.',
  'The server already has a device with this serial number.': 'Der Server hat schon ein Gerät mit dieser Seriennummer.',
  'Somebody changed the record since you asked to delete it.':
    'Jemand hat den Datensatz geändert, seit Sie ihn löschen wollten.',
  'The token may not do this (403). Others go on; this one waits.':
    'Das Token darf das nicht (403). Andere gehen weiter; dieser wartet.',
  'The server does not take these values ({status}). Correct them here, or discard.':
    'Der Server nimmt diese Werte nicht an ({status}). Berichtigen Sie sie hier, oder verwerfen Sie.',
  'The {count} entries made on this new device go with it.': {
    one: 'Der {count} Eintrag zu diesem neuen Gerät geht mit.',
    other: 'Die {count} Einträge zu diesem neuen Gerät gehen mit.',
  },
  'Discard for {label}?': 'Für {label} verwerfen?',
  '“{sentence}” may already have reached the server. Demarc stops looking after it.':
    '„{sentence}“ hat den Server vielleicht schon erreicht. Demarc kümmert sich nicht weiter darum.',
  '“{sentence}” will not be sent. It cannot be brought back.':
    '„{sentence}“ wird nicht gesendet. Es lässt sich nicht zurückholen.',
  'Already there': 'Schon dort',
  'Read back different': 'Anders zurückgelesen',
  'Read back equal': 'Gleich zurückgelesen',
  'Kept here': 'Hier behalten',
} satisfies Words;
