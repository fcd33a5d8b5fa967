import type { Words } from '../catalogue.ts';

export default {
  'This is a number, or blank for all.': 'Das ist eine Nummer, oder leer für alle.',
  'Type the base URL as the server’s owner gave it.':
    'Tippen Sie die Basis-URL so, wie der Betreiber des Servers sie Ihnen gab.',
  'Paste the token here.': 'Fügen Sie hier das Token ein.',
  'Base URL': 'Basis-URL',
  'For example https://control.example.com/api/v1': 'Zum Beispiel https://control.example.com/api/v1',
  'Goes straight into this computer’s vault and is never shown again.':
    'Geht direkt in den Tresor dieses Computers und wird nie wieder gezeigt.',
  'what you call it here': 'wie Sie es hier nennen',
  'Organization and proxy': 'Organisation und Proxy',
  'Its number; blank: all the token sees.': 'Ihre Nummer; leer: alles, was das Token sieht.',
  'An HTTP proxy as host:port; blank: straight.': 'Ein HTTP-Proxy als host:port; leer: direkt.',
  'Checking with the server…': 'Es wird beim Server geprüft …',
  'Check and connect': 'Prüfen und verbinden',
  'The token was taken out of its field: paste it again.':
    'Das Token wurde aus seinem Feld genommen: fügen Sie es noch einmal ein.',
  'Kept only once the server has answered.': 'Wird erst behalten, wenn der Server geantwortet hat.',
  'The server is there, but its certificate is not trusted: {doubt}.':
    'Der Server ist da, aber seinem Zertifikat wird nicht getraut: {doubt}.',
  'Compare the fingerprint with the one the server’s owner has. If they are the same, trust it; the token was not sent.':
    'Vergleichen Sie den Fingerabdruck mit dem des Betreibers. Sind sie gleich, vertrauen Sie ihm; das Token wurde nicht gesendet.',
  'Trust it for this server and connect': 'Ihm für diesen Server trauen und verbinden',
  'Give it a name, for example the customer or the town.':
    'Geben Sie ihr einen Namen, zum Beispiel den Kunden oder die Stadt.',
  'For example the customer or the town; it can hold as many devices as you like.':
    'Zum Beispiel der Kunde oder die Stadt; sie nimmt so viele Geräte auf, wie Sie wollen.',
  'Starting…': 'Wird gestartet …',
  'Start the site': 'Die Site beginnen',
  'Known sites': 'Bekannte Sites',
  'Open again': 'Wieder öffnen',
  'Opening…': 'Wird geöffnet …',
  'Try the practice site': 'Die Übungs-Site ausprobieren',
  'Connect to a control server': 'Mit einem Steuerserver verbinden',
  'Start an empty site': 'Eine leere Site beginnen',
  'Find, set up and repair customer routers from this laptop: the whole inventory and a TR-069 server, with or without a network.':
    'Router beim Kunden finden, einrichten und reparieren, von diesem Laptop aus: der ganze Bestand und ein TR-069-Server, mit oder ohne Netz.',
  'Demo data and three simulated CPEs, all on this computer. Reboot them, break them, edit anything: nothing leaves it.':
    'Übungsdaten und drei simulierte CPEs, alles auf diesem Computer. Starten Sie sie neu, machen Sie sie kaputt, ändern Sie alles: nichts verlässt ihn.',
  'Loading the demo data and starting three CPEs…': 'Die Übungsdaten werden geladen und drei CPEs gestartet …',
  'Work on the inventory of your organization. It is copied to this laptop; what you change goes back when the server can be reached.':
    'Arbeiten Sie am Bestand Ihrer Organisation. Er wird auf diesen Laptop kopiert; was Sie ändern, geht zurück, wenn der Server erreichbar ist.',
  'An inventory of your own, kept on this computer. No server and no account needed.':
    'Ein eigener Bestand auf diesem Computer. Kein Server und kein Konto nötig.',
  'Demo data and simulated CPEs on this computer': 'Übungsdaten und simulierte CPEs auf diesem Computer',
  'An inventory kept on this computer': 'Ein Bestand auf diesem Computer',
  'Check the address, the cable, Wi-Fi and VPN, and try again. Nothing was kept.':
    'Prüfen Sie Adresse, Kabel, WLAN und VPN, und versuchen Sie es erneut. Es wurde nichts behalten.',
  'Try again; if it stays so, check the address and whether a firewall or VPN is in the way. Nothing was kept.':
    'Versuchen Sie es erneut; bleibt es dabei, prüfen Sie die Adresse und ob eine Firewall oder ein VPN im Weg ist. Es wurde nichts behalten.',
  'Paste the token again, whole, as the server’s owner gave it. Nothing was kept.':
    'Fügen Sie das Token noch einmal ganz ein, so wie der Betreiber des Servers es Ihnen gab. Es wurde nichts behalten.',
  'It was changed while you looked at it. Look at it again. Nothing was kept.':
    'Es wurde geändert, während Sie es ansahen. Sehen Sie es noch einmal an. Es wurde nichts behalten.',
  'The server knows the token but does not let it read devices. Ask its owner for that right.':
    'Der Server kennt das Token, lässt es aber keine Geräte lesen. Bitten Sie seinen Betreiber um dieses Recht.',
  'The server has no Inventory Device API at this address. Check the path (it usually ends in /api/v1).':
    'Der Server hat unter dieser Adresse keine Inventory Device API. Prüfen Sie den Pfad (er endet meist auf /api/v1).',
  'Try again in a moment. If it stays so, tell the server’s owner the time of the failure.':
    'Versuchen Sie es gleich noch einmal. Bleibt es dabei, nennen Sie dem Betreiber des Servers die Uhrzeit des Fehlers.',
} satisfies Words;
