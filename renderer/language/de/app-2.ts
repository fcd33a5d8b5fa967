import type { Words } from '../catalogue.ts';

export default {
  'Every device that is here is done. The others are off, or load another image: they are asked when they come.':
    'Jedes Gerät, das da ist, ist fertig. Die anderen sind aus oder laden ein anderes Image: sie werden gefragt, wenn sie kommen.',
  'Of some devices nobody knows whether they were upgraded. They are listed below.':
    'Von einigen Geräten weiß niemand, ob sie aktualisiert wurden. Sie stehen unten.',
  'The wave is done. Its devices are watched for a while before the next one begins.':
    'Die Welle ist fertig. Ihre Geräte werden eine Weile beobachtet, bevor die nächste beginnt.',
  '{upgraded} of {size} upgraded': '{upgraded} von {size} aktualisiert',
  '{count} under way': '{count} unterwegs',
  '{count} waiting': '{count} warten',
  '{count} failed': '{count} gescheitert',
  '{count} not clear': '{count} ungeklärt',
  '{count} left out': '{count} ausgelassen',
  '{rate} an hour of late, about {time} left': 'zuletzt {rate} pro Stunde, noch etwa {time}',
  'Waits for its turn': 'Wartet, bis es dran ist',
  'Asked for, not sent': 'Verlangt, nicht gesendet',
  'Loads the image': 'Lädt das Image',
  'Done, version not told yet': 'Fertig, Version noch nicht genannt',
  'all at once': 'alle auf einmal',
  '{count} devices fit': { one: '{count} Gerät passt', other: '{count} Geräte passen' },
  'First contact': 'Erster Kontakt',
  'Started up': 'Neu gestartet',
  'On schedule': 'Nach Zeitplan',
  'At the time asked for': 'Zur gewünschten Zeit',
  'A value changed': 'Ein Wert hat sich geändert',
  'Sent by a page': 'Von einer Seite geschickt',
  'Transfer ended': 'Übertragung beendet',
  'Diagnostics ended': 'Diagnose beendet',
  'Asks for a file': 'Bittet um eine Datei',
  'Own transfer ended': 'Eigene Übertragung beendet',
  'Software changed': 'Software geändert',
  'Own software change': 'Software selbst geändert',
  'Woke up': 'Aufgewacht',
  Heartbeat: 'Lebenszeichen',
  'Rebooted as asked': 'Wie verlangt neu gestartet',
  'As scheduled': 'Wie geplant',
  'Download ended': 'Download beendet',
  'Upload ended': 'Upload beendet',
  'Scheduled download ended': 'Geplanter Download beendet',
  'Software change ended': 'Softwareänderung beendet',
  'No event': 'Kein Ereignis',
  'Called exactly that': 'Heißt genau so',
  'Practice site': 'Übungs-Site',
  '{count} devices called.': { one: '{count} Gerät hat sich gemeldet.', other: '{count} Geräte haben sich gemeldet.' },
  '{name} called.': '{name} hat sich gemeldet.',
  'a device': 'ein Gerät',
  '{name}: {operation} is done.': '{name}: „{operation}“ ist erledigt.',
  '{name}: {operation} failed.': '{name}: „{operation}“ ist gescheitert.',
  '{name}: whether {operation} was done is not clear. It needs you.':
    '{name}: Ob „{operation}“ getan wurde, ist ungeklärt. Es braucht Sie.',
  'Find a device': 'Ein Gerät finden',
  'Open it': 'Es öffnen',
  'Reboot it': 'Es neu starten',
  'Watch it': 'Ihm zusehen',
  'See the proof': 'Den Beweis sehen',
  'Press / and type “practice bench”. Any part of a name, a serial, a customer or an address will do.':
    'Drücken Sie / und tippen Sie „practice bench“. Jeder Teil eines Namens, einer Seriennummer, eines Kunden oder einer Adresse genügt.',
  'Open one of the devices called Practice bench: Enter opens the first of the list.':
    'Öffnen Sie eines der Geräte namens Practice bench: Enter öffnet das erste der Liste.',
  'Press Reboot on its panel. It is a simulated router: nothing real restarts.':
    'Drücken Sie auf seiner Seite „Neustart“. Es ist ein simulierter Router: nichts Wirkliches startet neu.',
  'Go to Bench (g b) and choose it there: every message of the reboot stands in its sessions.':
    'Gehen Sie zur Werkbank (g b) und wählen Sie es dort: jede Nachricht des Neustarts steht in seinen Sitzungen.',
  'Done comes with its proof: M Reboot, said by the router itself. Then go to Sync (g s): at Safe to leave nothing on this laptop is left to send.':
    '„Fertig“ kommt mit seinem Beweis: M Reboot, vom Router selbst gesagt. Gehen Sie dann zu Sync (g s): bei „Sie können gehen“ ist auf diesem Laptop nichts mehr zu senden.',
  'Queued. A practice CPE takes it within seconds; a device that is off keeps it queued until it calls in.':
    'In der Warteschlange. Ein Übungs-CPE holt es binnen Sekunden; bei einem Gerät, das aus ist, bleibt es dort, bis es sich meldet.',
  'The reboot did not come to its end. Press Reboot again on a Practice bench device.':
    'Der Neustart kam nicht zu Ende. Drücken Sie „Neustart“ noch einmal auf einem Gerät namens Practice bench.',
  'Not now': 'Jetzt nicht',
  'New here? Five steps, with a reboot seen through.': 'Neu hier? Fünf Schritte, mit einem Neustart bis zum Ende.',
  'It can be taken at any time: the command palette has it, and Settings, About.':
    'Das geht jederzeit: über die Befehlspalette und Einstellungen, Über.',
  'first steps introduction learn practice': 'erste schritte einführung lernen übung',
  'Skip this step': 'Schritt überspringen',
  'End the tour': 'Die Tour beenden',
  'That was the tour. What this place is for stands in Help (F1), every shortcut under ?.':
    'Das war die Tour. Wozu ein Ort da ist, steht in der Hilfe (F1), jedes Tastenkürzel unter ?.',
  done: 'erledigt',
  skipped: 'übersprungen',
  Tour: 'Tour',
  '{operation}: did it happen?': '{operation}: ist es geschehen?',
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
  'Demarc on this computer': 'Demarc auf diesem Rechner',
} satisfies Words;
