import type { Words } from '../catalogue.ts';

export default {
  'It happened': 'Es ist geschehen',
  'It did not happen': 'Es ist nicht geschehen',
  'Send it again': 'Noch einmal senden',
  'Leave it undone': 'Nicht getan lassen',
  'Why not known': 'Warum nicht bekannt',
  'none here': 'hier keines',
  'reading…': 'wird gelesen …',
  'Since it was sent': 'Seit dem Senden',
  'no session': 'keine Sitzung',
  '{count} sessions: {events}': { one: '{count} Sitzung: {events}', other: '{count} Sitzungen: {events}' },
  'The device has not called since. Its next Inform may bring the proof: ask it to call, or wait, before you decide.':
    'Das Gerät hat sich seitdem nicht gemeldet. Sein nächstes Inform kann den Beweis bringen: bitten Sie es anzurufen, oder warten Sie, bevor Sie entscheiden.',
  'The device has started up since. That speaks for it, but a power cut looks the same.':
    'Das Gerät ist seitdem neu gestartet. Das spricht dafür, aber ein Stromausfall sieht genauso aus.',
  'The device has called since without starting up anew. That speaks against it.':
    'Das Gerät hat sich seitdem gemeldet, ohne neu zu starten. Das spricht dagegen.',
  'The device has called since, and not as a new one (0 BOOTSTRAP). That speaks against it; its own pages show for sure.':
    'Das Gerät hat sich seitdem gemeldet, und nicht als ein neues (0 BOOTSTRAP). Das spricht dagegen; seine eigenen Seiten zeigen es sicher.',
  'The device has called since and reported no transfer. It may still be at it: look at its version, or wait.':
    'Das Gerät hat sich seitdem gemeldet und von keiner Übertragung berichtet. Vielleicht ist es noch dabei: sehen Sie nach seiner Version, oder warten Sie.',
  'The device has called since, and nothing it told settles it. Look at the device before you decide.':
    'Das Gerät hat sich seitdem gemeldet, und nichts davon klärt es. Sehen Sie sich das Gerät an, bevor Sie entscheiden.',
  'If it did happen after all, the device restarts once more.':
    'Wenn es doch geschehen ist, startet das Gerät noch einmal neu.',
  'If it did happen after all, the device is reset once more.':
    'Wenn es doch geschehen ist, wird das Gerät noch einmal zurückgesetzt.',
  'If it did happen after all, the device loads the image once more.':
    'Wenn es doch geschehen ist, lädt das Gerät das Image noch einmal.',
  'If it did happen after all, the device gets a second instance.':
    'Wenn es doch geschehen ist, bekommt das Gerät eine zweite Instanz.',
  'The same values are sent again, which does no harm.':
    'Dieselben Werte werden noch einmal gesendet; das schadet nicht.',
  'If it did happen after all, it happens twice.': 'Wenn es doch geschehen ist, geschieht es zweimal.',
} satisfies Words;
