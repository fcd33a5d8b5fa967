import type { Words } from '../catalogue.ts';

export default {
  'Runs in': 'Läuft in',
  System: 'System',
  License: 'Lizenz',
  'Map data': 'Kartendaten',
  'Natural Earth (public domain), GeoNames (CC BY 4.0)': 'Natural Earth (gemeinfrei), GeoNames (CC BY 4.0)',
  'Demarc, after the demarcation point where the carrier’s network ends and the customer’s begins.':
    'Demarc, nach dem Übergabepunkt (demarcation point), an dem das Netz des Anbieters endet und das des Kunden beginnt.',
  'Help: each place, and what its words mean': 'Hilfe: jeder Ort, und was seine Wörter bedeuten',
  'its own window': 'eigenem Fenster',
  'a browser, with the host on this computer': 'einem Browser, mit dem Host auf diesem Computer',
  'TR-069 server of this laptop': 'TR-069-Server dieses Laptops',
  'Off until you turn it on, on the interface you choose. While it is on, the top bar says so.':
    'Aus, bis Sie ihn einschalten, auf der Schnittstelle Ihrer Wahl. Solange er an ist, sagt es die obere Leiste.',
  'Asking…': 'Es wird gefragt …',
  Off: 'Aus',
  'Turn it on in Bench': 'Auf der Werkbank einschalten',
  Light: 'Hell',
  Dark: 'Dunkel',
  Sunlight: 'Sonnenlicht',
  Compact: 'Kompakt',
  Touch: 'Touch',
  Theme: 'Design',
  'Sunlight is black on white with heavy strokes, for vans and rooftops.':
    'Sonnenlicht ist schwarz auf weiß mit kräftigen Strichen, für Lieferwagen und Dächer.',
  Density: 'Dichte',
  'Touch makes every target 44 pixels tall, for fingers and gloves.':
    'Touch macht jedes Ziel 44 Pixel hoch, für Finger und Handschuhe.',
  Language: 'Sprache',
  'The window is loaded anew; what is saved stays.': 'Das Fenster wird neu geladen; Gespeichertes bleibt.',
  'Certificate of {name}': 'Zertifikat von {name}',
  'Nothing is sent while it is looked at. A decision holds for this server and for this certificate only.':
    'Während Sie es ansehen, wird nichts gesendet. Eine Entscheidung gilt nur für diesen Server und nur für dieses Zertifikat.',
  'Trust what the system trusts': 'Dem trauen, was das System traut',
  'Trust this certificate': 'Diesem Zertifikat trauen',
  'Asking the server…': 'Der Server wird gefragt …',
  'The one you trust': 'Das, dem Sie trauen',
  'The system trusts it': 'Das System traut ihm',
  'Not trusted: {doubt}.': 'Nicht vertrauenswürdig: {doubt}.',
  'Compare the fingerprint with the one its owner has. If they differ, somebody may be in between.':
    'Vergleichen Sie den Fingerabdruck mit dem, den sein Besitzer hat. Wenn sie verschieden sind, ist vielleicht jemand dazwischen.',
  'This Demarc belongs to one site.': 'Dieses Demarc gehört zu einer Site.',
  'No control server is known here yet. Connect to one on the first screen.':
    'Noch ist hier kein Steuerserver bekannt. Verbinden Sie sich auf der Startseite mit einem.',
  'organization {number}': 'Organisation {number}',
  'through {proxy}': 'über {proxy}',
  Open: 'Offen',
  'Its own certificate': 'Eigenes Zertifikat',
  'Name and proxy': 'Name und Proxy',
  'Replace the token': 'Das Token ersetzen',
  'Look at its certificate': 'Sein Zertifikat ansehen',
  'It is reached without TLS': 'Er wird ohne TLS erreicht',
  Remove: 'Entfernen',
  'Another control server': 'Ein anderer Steuerserver',
  'On the first screen. Everything saved here stays on this computer.':
    'Auf der Startseite. Alles hier Gespeicherte bleibt auf diesem Computer.',
  'Connect to another one': 'Mit einem anderen verbinden',
  'Another address or organization is another site: connect to it on the first screen.':
    'Eine andere Adresse oder Organisation ist eine andere Site: verbinden Sie sich auf der Startseite damit.',
  'An HTTP proxy as host:port. Blank: straight to the server.':
    'Ein HTTP-Proxy als host:port. Leer: direkt zum Server.',
  'Looking at the data folder…': 'Der Datenordner wird angesehen …',
  'Data folder': 'Datenordner',
  'Sites, the outbox journal, receipts, the vault. Copy it to take everything along.':
    'Sites, das Journal des Postausgangs, Quittungen, der Tresor. Kopieren Sie ihn, um alles mitzunehmen.',
  'data folder': 'Datenordner',
  '{size} free on its disk': '{size} frei auf seinem Datenträger',
  'Device list of this window': 'Geräteliste dieses Fensters',
  'A copy of the inventory for searching without a network. It can be fetched again at any time.':
    'Eine Kopie des Bestands zum Suchen ohne Netz. Sie kann jederzeit neu geholt werden.',
  'not told by this browser': 'dieser Browser sagt es nicht',
  'Protection of tokens and passwords': 'Schutz von Token und Passwörtern',
  'They never reach this window, a log or an export.':
    'Sie gelangen nie in dieses Fenster, ein Protokoll oder einen Export.',
  'Throw it away and fetch it anew': 'Wegwerfen und neu holen',
  'What has not landed is kept elsewhere and is not touched.':
    'Was nicht angekommen ist, liegt woanders und wird nicht angerührt.',
  'Locked by the operating system’s keychain': 'Verschlossen vom Schlüsselbund des Betriebssystems',
  'Encrypted, with the key in a file of this user.':
    'Verschlüsselt, mit dem Schlüssel in einer Datei dieses Benutzers.',
  'Whoever can read this user’s files can read them. Lock the disk (BitLocker, FileVault, LUKS), or use the desktop app, which has the keychain.':
    'Wer die Dateien dieses Benutzers lesen kann, kann sie lesen. Verschlüsseln Sie den Datenträger (BitLocker, FileVault, LUKS), oder nehmen Sie die Desktop-App, die den Schlüsselbund hat.',
  'Kept in memory only: this system has no keychain.':
    'Nur im Speicher gehalten: dieses System hat keinen Schlüsselbund.',
  'They are gone when Demarc ends, and have to be typed again. Set up a keyring to keep them.':
    'Sie sind weg, wenn Demarc endet, und müssen neu getippt werden. Richten Sie einen Schlüsselbund ein, um sie zu behalten.',
  'Remove {name}?': '{name} entfernen?',
  'The token is taken out of this computer’s vault. Devices on the server are not touched.':
    'Das Token wird aus dem Tresor dieses Computers genommen. Geräte auf dem Server bleiben unberührt.',
  'Counting what has not landed…': 'Es wird gezählt, was nicht angekommen ist …',
  'Everything saved for it has landed.': 'Alles, was dafür gespeichert wurde, ist angekommen.',
  'One entry saved for it has not landed.': 'Ein dafür gespeicherter Eintrag ist nicht angekommen.',
  '{count} entries saved for it have not landed.': '{count} dafür gespeicherte Einträge sind nicht angekommen.',
  'They stay in the journal of this computer, unsent. Connect to the same address again, and they go on.':
    'Sie bleiben ungesendet im Journal dieses Computers. Verbinden Sie sich wieder mit derselben Adresse, und sie gehen weiter.',
  'Site and token': 'Site und Token',
  'Control servers': 'Steuerserver',
  'Data on this laptop': 'Daten auf diesem Laptop',
  About: 'Über',
  'Single letters rest while something is typed. Press ? anywhere for this list.':
    'Einzelne Buchstaben ruhen, während etwas getippt wird. Drücken Sie überall ? für diese Liste.',
  'No site is open. Choose one on the first screen.': 'Keine Site ist offen. Wählen Sie eine auf der Startseite.',
  'Open site': 'Offene Site',
  'base URL': 'Basis-URL',
  'Work goes on without it; what you save is sent when it answers.':
    'Die Arbeit geht ohne ihn weiter; was Sie speichern, wird gesendet, wenn er antwortet.',
  'Lies in this computer’s vault. It is shown to nobody, here neither; a new one takes its place once the server has accepted it.':
    'Liegt im Tresor dieses Computers. Es wird niemandem gezeigt, auch hier nicht; ein neues tritt an seine Stelle, sobald der Server es angenommen hat.',
  'Demo data and simulated CPEs, all on this computer.': 'Übungsdaten und simulierte CPEs, alles auf diesem Computer.',
  'An inventory kept on this computer.': 'Ein Bestand, der auf diesem Computer liegt.',
  'A copy of the inventory of a control server.': 'Eine Kopie des Bestands eines Steuerservers.',
  Answers: 'Antwortet',
  'It answers, but does not take the token.': 'Er antwortet, nimmt aber das Token nicht an.',
  'Replace the token below. What waits to be sent is kept.':
    'Ersetzen Sie unten das Token. Was auf das Senden wartet, bleibt erhalten.',
  'Back to the first screen. Everything saved here stays on this laptop.':
    'Zurück zur Startseite. Alles hier Gespeicherte bleibt auf diesem Laptop.',
  'Leave this site': 'Diese Site verlassen',
  'Paste the new token here.': 'Fügen Sie hier das neue Token ein.',
  'Checking…': 'Wird geprüft …',
  'Check and replace': 'Prüfen und ersetzen',
  'Replaced; the server accepts it': 'Ersetzt; der Server nimmt es an',
} satisfies Words;
