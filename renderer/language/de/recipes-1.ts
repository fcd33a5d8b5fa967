import type { Words } from '../catalogue.ts';

export default {
  'Logical names': 'Logische Namen',
  'Asking the host.': 'Der Host wird gefragt.',
  'Back to the recipes': 'Zurück zu den Rezepten',
  'Add a name': 'Name hinzufügen',
  'A recipe says one name for both data models. {i} stands for a number: {example} serves {first} and {second}. A name of your own goes before one that comes with Demarc.':
    'Ein Rezept nennt für beide Datenmodelle einen Namen. {i} steht für eine Zahl: {example} gilt für {first} und {second}. Ein eigener Name geht vor einem, der mit Demarc kommt.',
  'TR-181': 'TR-181',
  'TR-098': 'TR-098',
  'Path in TR-181': 'Pfad in TR-181',
  'Path in TR-098': 'Pfad in TR-098',
  'Delete {name}': '{name} löschen',
  'nothing of it': 'nichts davon',
  'File with a row for each serial': 'Datei mit einer Zeile für jede Seriennummer',
  'File with serials (optional)': 'Datei mit Seriennummern (freiwillig)',
  'Arm “{name}”': '„{name}“ scharf schalten',
  'From then on every router that fits gets the recipe as soon as it calls. The order in which they are plugged in does not matter.':
    'Von da an bekommt jeder passende Router das Rezept, sobald er sich meldet. In welcher Reihenfolge sie angesteckt werden, ist gleich.',
  Arm: 'Scharf schalten',
  'The ACS is off: no router can call.': 'Der ACS ist aus: kein Router kann sich melden.',
  'The run can be armed now; turn the ACS on in Bench before you plug routers in.':
    'Der Lauf kann jetzt scharf geschaltet werden; schalten Sie den ACS auf der Werkbank ein, bevor Sie Router anstecken.',
  'CSV with a column called serial; the recipe takes its own columns from it.':
    'CSV mit einer Spalte namens serial; das Rezept nimmt sich seine Spalten daraus.',
  'Which routers join': 'Welche Router mitmachen',
  'Every {deviceType}': 'Jeder {deviceType}',
  'Listed or scanned only': 'Nur aufgelistete oder gescannte',
  'Go on where the rehearsal predicts a fault': 'Weitermachen, wo die Probe einen Fehler voraussagt',
  'For devices that say they are read-only where they are not.':
    'Für Geräte, die sagen, sie seien nur lesbar, wo sie es nicht sind.',
  'New recipe': 'Neues Rezept',
  'Asking the host for it.': 'Der Host wird danach gefragt.',
  'Rehearse the recipe': 'Rezept proben',
  'Arm the recipe': 'Rezept scharf stellen',
  'The host does not answer; nothing typed is lost.': 'Der Host antwortet nicht; nichts Getipptes ist verloren.',
  'Save the recipe': 'Das Rezept speichern',
  'Version {version}, saved': 'Version {version}, gespeichert',
  'How it is edited': 'Wie es bearbeitet wird',
  Form: 'Formular',
  Rehearse: 'Proben',
  'Reading it.': 'Es wird gelesen.',
  'The form cannot show this recipe as long as its YAML has mistakes.':
    'Das Formular kann dieses Rezept nicht zeigen, solange sein YAML Fehler hat.',
  'The labels are in {file}. Print the file, then delete it: the keys are in it.':
    'Die Etiketten sind in {file}. Drucken Sie die Datei, und löschen Sie sie dann: die Schlüssel stehen darin.',
  'Look at these before you print: a question mark stands for a letter':
    'Sehen Sie diese an, bevor Sie drucken: ein Fragezeichen steht für einen Buchstaben',
  'Bench run': 'Lauf',
  'Asking the host how far it is.': 'Der Host wird gefragt, wie weit er ist.',
  'Devices of the run': 'Geräte des Laufs',
  'Plug routers in': 'Router anstecken',
  'Every {deviceType} of the inventory that calls the ACS of this bench gets the recipe, in whatever order they come.':
    'Jeder {deviceType} des Bestands, der sich beim ACS dieser Werkbank meldet, bekommt das Rezept, gleich in welcher Reihenfolge.',
  'Scan the serial of each router, then plug it in. Only what was scanned or listed gets the recipe.':
    'Scannen Sie die Seriennummer jedes Routers, und stecken Sie ihn dann an. Nur was gescannt oder aufgelistet ist, bekommt das Rezept.',
  'Nobody waits for you': 'Niemand wartet auf Sie',
  'Every router of this run goes on by itself, or is at its end.':
    'Jeder Router dieses Laufs macht von selbst weiter oder ist am Ende.',
  'Show them all': 'Alle zeigen',
  'One a line: a logical name or a full path, =, the value. {{customer_id}} and the like are filled in for each device.':
    'Einer pro Zeile: ein logischer Name oder ein ganzer Pfad, =, der Wert. {{customer_id}} und Ähnliches wird für jedes Gerät ausgefüllt.',
  'There is no = in “{text}”': 'In „{text}“ ist kein =',
  'For devices of this type': 'Für Geräte dieses Typs',
  'When a step fails': 'Wenn ein Schritt scheitert',
  'Put everything back as it was': 'Alles zurücksetzen, wie es war',
  'Leave it as it is': 'Lassen, wie es ist',
  'Wi-Fi name on the label': 'WLAN-Name auf dem Etikett',
  'Empty: no label.': 'Leer: kein Etikett.',
  'Wi-Fi key on the label': 'WLAN-Schlüssel auf dem Etikett',
  'For example {{wifi_key}}; it is printed and shown nowhere else.':
    'Zum Beispiel {{wifi_key}}; er wird gedruckt und sonst nirgends gezeigt.',
  'What step {step} does': 'Was Schritt {step} tut',
  'Move step {step} up': 'Schritt {step} nach oben',
  'Move step {step} down': 'Schritt {step} nach unten',
  'Delete step {step}': 'Schritt {step} löschen',
  'Add a step': 'Schritt hinzufügen',
  Over: 'Vorbei',
  Pass: 'Bestanden',
  Fail: 'Gescheitert',
  'Asking the host for its recipes.': 'Der Host wird nach seinen Rezepten gefragt.',
  'No recipes yet': 'Noch keine Rezepte',
  'A recipe is what is done with every router of a type before it goes out: settings, firmware, tests, hand-over. Write it once, arm it, and plug routers in.':
    'Ein Rezept ist, was mit jedem Router eines Typs geschieht, bevor er hinausgeht: Einstellungen, Firmware, Tests, Übergabe. Schreiben Sie es einmal, schalten Sie es scharf, und stecken Sie Router an.',
  'Nothing would be refused': 'Nichts würde abgelehnt',
  '{count} things would be refused': { one: '{count} Ding würde abgelehnt', other: '{count} Dinge würden abgelehnt' },
  'Checked against {parameters} parameters the device told just now. Nothing was changed.':
    'Geprüft gegen {parameters} Parameter, die das Gerät gerade genannt hat. Nichts wurde geändert.',
  'The device cannot be asked now: checked against the {parameters} parameters it told last.':
    'Das Gerät lässt sich gerade nicht fragen: geprüft gegen die {parameters} Parameter, die es zuletzt nannte.',
  'Step {step}: {what}, fault {code}': 'Schritt {step}: {what}, Fehler {code}',
  'Step {step}: {what}': 'Schritt {step}: {what}',
  'What changes': 'Was sich ändert',
  'Nothing: everything is as the recipe wants it.': 'Nichts: alles ist so, wie das Rezept es will.',
  'A secret; it is not shown': 'Ein Geheimnis; es wird nicht gezeigt',
  Away: 'Weg',
  'The device stays up.': 'Das Gerät bleibt erreichbar.',
  'The device is away for about {duration}.': 'Das Gerät ist etwa {duration} weg.',
  Rollback: 'Zurückrollen',
  'Everything can be put back as it is now.': 'Alles lässt sich zurücksetzen, wie es jetzt ist.',
  'Rehearse “{name}”': '„{name}“ proben',
  'The recipe is checked against the device’s own parameters. Nothing is changed.':
    'Das Rezept wird gegen die Parameter des Geräts geprüft. Nichts wird geändert.',
  'Reading the device…': 'Das Gerät wird gelesen …',
  'No device of the inventory has called this ACS yet.':
    'Noch kein Gerät des Bestands hat sich bei diesem ACS gemeldet.',
  'Turn the ACS on in Bench, plug a router in, and come back.':
    'Schalten Sie den ACS auf der Werkbank ein, stecken Sie einen Router an, und kommen Sie wieder.',
  '{name} run.csv': '{name} Lauf.csv',
  'Needs you {count}': 'Braucht Sie {count}',
  Labels: 'Etiketten',
  CSV: 'CSV',
  Disarm: 'Unscharf schalten',
  '{text} was on the list': '{text} stand schon auf der Liste',
  '{text} is on the list': '{text} steht auf der Liste',
  'Scan a serial': 'Eine Seriennummer scannen',
  Instance: 'Instanz',
  Event: 'Ereignis',
  'Minutes at most': 'Höchstens Minuten',
  'Version to load': 'Zu ladende Version',
  'The image that has this version and fits the device is taken.':
    'Genommen wird das Image, das diese Version hat und zum Gerät passt.',
} satisfies Words;
