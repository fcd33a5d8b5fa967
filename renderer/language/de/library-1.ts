import type { Words } from '../catalogue.ts';

export default {
  'Library: {title}': 'Bibliothek: {title}',
  'Section of the library': 'Abschnitt der Bibliothek',
  'Asking the control server.': 'Der Steuerserver wird gefragt.',
  'The Library shows what the control server keeps, so it needs a way to it.':
    'Die Bibliothek zeigt, was der Steuerserver verwahrt; sie braucht also einen Weg zu ihm.',
  'Ask again': 'Noch einmal fragen',
  'The Inventory Device API has no place for them, and this server adds none. Look at them on the server itself; on a site of your own they are all here.':
    'Die Inventory Device API hat keinen Platz dafür, und dieser Server fügt keinen hinzu. Sehen Sie auf dem Server selbst nach; auf einer eigenen Site sind sie alle hier.',
  'Shown, not changed: this control server cannot promise to make a change once when its answer is lost. Change these records on the server itself.':
    'Gezeigt, nicht änderbar: dieser Steuerserver kann nicht zusichern, eine Änderung nur einmal zu machen, wenn seine Antwort verloren geht. Ändern Sie diese Datensätze auf dem Server selbst.',
  'As the device tells it afterwards; that proves the upgrade.':
    'So, wie das Gerät sie danach nennt; das beweist das Upgrade.',
  'Any type': 'Jeder Typ',
  'Hardware versions': 'Hardwareversionen',
  'With commas between; empty: any.': 'Mit Kommas dazwischen; leer: jede.',
  'Loaded over': 'Geladen über',
  'The versions a device may come from: 2.4.1 exactly, 2.4.* all of that line, >=2.1 or newer. With commas between; empty: any.':
    'Die Versionen, von denen ein Gerät kommen darf: 2.4.1 genau, 2.4.* alle dieser Reihe, >=2.1 oder neuer. Mit Kommas dazwischen; leer: jede.',
  'any version': 'jede Version',
  'Name versions such as 2.4.1, 2.4.* or >=2.1.': 'Nennen Sie Versionen wie 2.4.1, 2.4.* oder >=2.1.',
  'Import a firmware image': 'Ein Firmware-Image importieren',
  'Import…': 'Importieren …',
  'Firmware image to import': 'Zu importierendes Firmware-Image',
  'This control server does not tell its firmware images': 'Dieser Steuerserver nennt seine Firmware-Images nicht',
  'Firmware images': 'Firmware-Images',
  'No firmware images yet': 'Noch keine Firmware-Images',
  'Drop the file of an image here, or choose it. Say what it fits, and it is offered to those devices alone: in upgrades, and in recipes.':
    'Legen Sie die Datei eines Images hier ab, oder wählen Sie sie. Sagen Sie, wozu es passt, und es wird nur diesen Geräten angeboten: bei Upgrades und in Rezepten.',
  'Where it runs': 'Wo es läuft',
  'No device runs it': 'Auf keinem Gerät',
  '{count} devices run it': { one: 'Es läuft auf {count} Gerät', other: 'Es läuft auf {count} Geräten' },
  'No device could be upgraded with it': 'Kein Gerät könnte damit aktualisiert werden',
  '{count} devices could be upgraded with it': {
    one: '{count} Gerät könnte damit aktualisiert werden',
    other: '{count} Geräte könnten damit aktualisiert werden',
  },
  File: 'Datei',
  'no file yet': 'noch keine Datei',
  Imported: 'Importiert',
  'The file of this image never arrived, so it is offered to nobody.':
    'Die Datei dieses Images kam nie an; deshalb wird es niemandem angeboten.',
  'Choose the file now.': 'Wählen Sie die Datei jetzt.',
  'Give it the file on the control server.': 'Geben Sie ihm die Datei auf dem Steuerserver.',
  'Choose its file…': 'Seine Datei wählen …',
  'Delete…': 'Löschen …',
  'Delete the firmware image?': 'Das Firmware-Image löschen?',
  'The record and its file are deleted. Devices that run it keep it.':
    'Datensatz und Datei werden gelöscht. Geräte, auf denen es läuft, behalten es.',
  'Counting…': 'Wird gezählt …',
  'What it fits': 'Wozu es passt',
  'Saving…': 'Wird gespeichert …',
  'The file of {name}': 'Die Datei von {name}',
  'It is offered only to devices that it fits, so say what they are.':
    'Es wird nur Geräten angeboten, zu denen es passt; sagen Sie also, welche das sind.',
  'Giving it to the control server…': 'Es wird dem Steuerserver übergeben …',
  'As the maker published it: the file is compared with it before anything is imported.':
    'So, wie der Hersteller ihn veröffentlicht hat: die Datei wird damit verglichen, bevor etwas importiert wird.',
  'A SHA-256 has 64 hexadecimal digits.': 'Ein SHA-256 hat 64 hexadezimale Ziffern.',
  'Reading the file': 'Die Datei wird gelesen',
  'Read. Say what it fits, then import it.': 'Gelesen. Sagen Sie, wozu es passt, und importieren Sie es dann.',
  'Reading the file…': 'Die Datei wird gelesen …',
  '{done} of {all}, {rate} a second, {left} s left': '{done} von {all}, {rate} pro Sekunde, noch {left} s',
  'any type': 'jeder Typ',
  'type {number}': 'Typ {number}',
  'Runs on': 'Läuft auf',
  'Could upgrade': 'Könnte laden',
  'No file': 'Keine Datei',
  '{count} locations have no coordinates and are only in the list.': {
    one: '{count} Standort hat keine Koordinaten und steht nur in der Liste.',
    other: '{count} Standorte haben keine Koordinaten und stehen nur in der Liste.',
  },
  'Map of the locations': 'Karte der Standorte',
  'Short name': 'Kurzname',
  'For filters and lists; left empty, it is made of the name.':
    'Für Filter und Listen; leer gelassen, wird er aus dem Namen gemacht.',
  'Lies in': 'Liegt in',
  'Choosing another one moves it, with all below it.': 'Eine andere zu wählen, verschiebt ihn mit allem darunter.',
  Create: 'Anlegen',
  'How they are shown': 'Wie sie gezeigt werden',
  'No device belongs to it.': 'Kein Gerät gehört dazu.',
  'none is written for it': 'keines ist dafür geschrieben',
  Onboarding: 'Aufnahme',
  'by hand': 'von Hand',
  'by itself': 'von selbst',
  'switched off': 'abgeschaltet',
  'Rules in Bench': 'Regeln auf der Werkbank',
  'What a recipe is written for until the device itself has told.':
    'Wofür ein Rezept geschrieben wird, bis das Gerät es selbst gesagt hat.',
  'Not said': 'Nicht gesagt',
  'New device type': 'Neuer Gerätetyp',
  'Delete the device type?': 'Den Gerätetyp löschen?',
  'Device types': 'Gerätetypen',
  'No device types yet': 'Noch keine Gerätetypen',
  'This control server does not tell its device types': 'Dieser Steuerserver nennt seine Gerätetypen nicht',
  'Every device is of a type: firmware, recipes and onboarding go by it. Make the first one.':
    'Jedes Gerät ist von einem Typ: Firmware, Rezepte und Aufnahme richten sich danach. Legen Sie den ersten an.',
  'Only the record is deleted. Recipes that name the type stay, and fit nobody.':
    'Nur der Datensatz wird gelöscht. Rezepte, die den Typ nennen, bleiben und passen zu niemandem.',
  'not said': 'nicht gesagt',
  'Degrees from -{most} to {most}, such as 40.7128.': 'Grad von -{most} bis {most}, etwa 40.7128.',
  'Nothing: it stands on top': 'Nichts: steht ganz oben',
  Latitude: 'Breite',
  Longitude: 'Länge',
  'Press the map where it is, or type the coordinates.':
    'Drücken Sie auf die Karte, wo er ist, oder tippen Sie die Koordinaten.',
  'Where the location is': 'Wo der Standort ist',
  'New location': 'Neuer Standort',
  'Delete the location?': 'Den Standort löschen?',
  Locations: 'Standorte',
  'No locations yet': 'Noch keine Standorte',
  'This control server does not tell its locations': 'Dieser Steuerserver nennt seine Standorte nicht',
  'A location is a place with a name and coordinates: a branch, a tower, a depot. Devices with its name belong to it.':
    'Ein Standort ist ein Ort mit Namen und Koordinaten: eine Filiale, ein Mast, ein Lager. Geräte mit seinem Namen gehören dazu.',
  'A location that still has devices or others below it cannot be deleted.':
    'Ein Standort, der noch Geräte oder andere unter sich hat, lässt sich nicht löschen.',
  'Latitude, longitude': 'Breite, Länge',
  'New organization': 'Neue Organisation',
  'Delete the organization?': 'Die Organisation löschen?',
  Organizations: 'Organisationen',
  'No organizations yet': 'Noch keine Organisationen',
  'This control server does not tell its organizations': 'Dieser Steuerserver nennt seine Organisationen nicht',
  'Every device belongs to an organization; a token reaches one and all below it. Make the first one.':
    'Jedes Gerät gehört einer Organisation; ein Token reicht bis zu einer und allem darunter. Legen Sie die erste an.',
  'An organization that still has devices, locations or others below it cannot be deleted.':
    'Eine Organisation, die noch Geräte, Standorte oder andere unter sich hat, lässt sich nicht löschen.',
} satisfies Words;
