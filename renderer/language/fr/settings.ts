import type { Words } from '../catalogue.ts';

export default {
  'Runs in': 'Tourne dans',
  System: 'Système',
  License: 'Licence',
  'Map data': 'Données de carte',
  'Natural Earth (public domain), GeoNames (CC BY 4.0)': 'Natural Earth (domaine public), GeoNames (CC BY 4.0)',
  'Demarc, after the demarcation point where the carrier’s network ends and the customer’s begins.':
    'Demarc, d’après le point de démarcation, où finit le réseau de l’opérateur et commence celui du client.',
  'Help: each place, and what its words mean': 'Aide : chaque endroit, et ce que veulent dire ses mots',
  'its own window': 'sa propre fenêtre',
  'a browser, with the host on this computer': 'un navigateur, avec l’hôte sur cet ordinateur',
  'TR-069 server of this laptop': 'Serveur TR-069 de ce portable',
  'Off until you turn it on, on the interface you choose. While it is on, the top bar says so.':
    'Arrêté jusqu’à ce que vous le mettiez en marche, sur l’interface de votre choix. Tant qu’il tourne, la barre du haut le dit.',
  'Asking…': 'On demande…',
  Off: 'Arrêté',
  'Turn it on in Bench': 'Le mettre en marche au banc d’essai',
  Light: 'Clair',
  Dark: 'Sombre',
  Sunlight: 'Plein soleil',
  Compact: 'Compacte',
  Touch: 'Tactile',
  Theme: 'Thème',
  'Sunlight is black on white with heavy strokes, for vans and rooftops.':
    'Plein soleil est noir sur blanc à traits épais, pour les camionnettes et les toits.',
  Density: 'Densité',
  'Touch makes every target 44 pixels tall, for fingers and gloves.':
    'Tactile donne 44 pixels de haut à chaque cible, pour les doigts et les gants.',
  Language: 'Langue',
  'The window is loaded anew; what is saved stays.': 'La fenêtre est rechargée ; ce qui est enregistré reste.',
  'Certificate of {name}': 'Certificat de {name}',
  'Nothing is sent while it is looked at. A decision holds for this server and for this certificate only.':
    'Rien n’est envoyé pendant qu’on le regarde. Une décision ne vaut que pour ce serveur et pour ce certificat.',
  'Trust what the system trusts': 'Se fier à ce à quoi le système se fie',
  'Trust this certificate': 'Se fier à ce certificat',
  'Asking the server…': 'On demande au serveur…',
  'The one you trust': 'Celui auquel vous vous fiez',
  'The system trusts it': 'Le système s’y fie',
  'Not trusted: {doubt}.': 'Pas de confiance : {doubt}.',
  'Compare the fingerprint with the one its owner has. If they differ, somebody may be in between.':
    'Comparez l’empreinte avec celle qu’a son propriétaire. Si elles diffèrent, quelqu’un est peut-être entre les deux.',
  'This Demarc belongs to one site.': 'Ce Demarc appartient à un seul site.',
  'No control server is known here yet. Connect to one on the first screen.':
    'Aucun serveur de contrôle n’est encore connu ici. Connectez-vous à un serveur depuis le premier écran.',
  'organization {number}': 'organisation {number}',
  'through {proxy}': 'par {proxy}',
  Open: 'Ouvert',
  'Its own certificate': 'Son propre certificat',
  'Name and proxy': 'Nom et proxy',
  'Replace the token': 'Remplacer le jeton',
  'Look at its certificate': 'Regarder son certificat',
  'It is reached without TLS': 'On le joint sans TLS',
  Remove: 'Retirer',
  'Another control server': 'Un autre serveur de contrôle',
  'On the first screen. Everything saved here stays on this computer.':
    'Sur le premier écran. Tout ce qui est enregistré ici reste sur cet ordinateur.',
  'Connect to another one': 'Se connecter à un autre',
  'Another address or organization is another site: connect to it on the first screen.':
    'Une autre adresse ou organisation est un autre site : connectez-vous-y depuis le premier écran.',
  'An HTTP proxy as host:port. Blank: straight to the server.':
    'Un proxy HTTP sous la forme host:port. Vide : droit au serveur.',
  'Looking at the data folder…': 'On regarde le dossier de données…',
  'Data folder': 'Dossier de données',
  'Sites, the outbox journal, receipts, the vault. Copy it to take everything along.':
    'Sites, journal de la boîte d’envoi, reçus, coffre. Copiez-le pour tout emporter.',
  'data folder': 'dossier de données',
  '{size} free on its disk': '{size} libres sur son disque',
  'Device list of this window': 'Liste d’appareils de cette fenêtre',
  'A copy of the inventory for searching without a network. It can be fetched again at any time.':
    'Une copie de l’inventaire pour chercher sans réseau. Elle peut être reprise à tout moment.',
  'not told by this browser': 'ce navigateur ne le dit pas',
  'Protection of tokens and passwords': 'Protection des jetons et des mots de passe',
  'They never reach this window, a log or an export.':
    'Ils n’atteignent jamais cette fenêtre, un journal ou un export.',
  'Throw it away and fetch it anew': 'La jeter et la reprendre',
  'What has not landed is kept elsewhere and is not touched.':
    'Ce qui n’est pas arrivé est gardé ailleurs et n’est pas touché.',
  'Locked by the operating system’s keychain': 'Fermés par le trousseau du système d’exploitation',
  'Encrypted, with the key in a file of this user.': 'Chiffrés, avec la clé dans un fichier de cet utilisateur.',
  'Whoever can read this user’s files can read them. Lock the disk (BitLocker, FileVault, LUKS), or use the desktop app, which has the keychain.':
    'Qui peut lire les fichiers de cet utilisateur peut les lire. Chiffrez le disque (BitLocker, FileVault, LUKS), ou prenez l’application de bureau, qui a le trousseau.',
  'Kept in memory only: this system has no keychain.': 'Gardés en mémoire seulement : ce système n’a pas de trousseau.',
  'They are gone when Demarc ends, and have to be typed again. Set up a keyring to keep them.':
    'Ils disparaissent quand Demarc se termine et il faut les retaper. Installez un trousseau pour les garder.',
  'Remove {name}?': 'Retirer {name} ?',
  'The token is taken out of this computer’s vault. Devices on the server are not touched.':
    'Le jeton est retiré du coffre de cet ordinateur. Les appareils du serveur ne sont pas touchés.',
  'Counting what has not landed…': 'On compte ce qui n’est pas arrivé…',
  'Everything saved for it has landed.': 'Tout ce qui a été enregistré pour lui est arrivé.',
  'One entry saved for it has not landed.': 'Une entrée enregistrée pour lui n’est pas arrivée.',
  '{count} entries saved for it have not landed.': '{count} entrées enregistrées pour lui ne sont pas arrivées.',
  'They stay in the journal of this computer, unsent. Connect to the same address again, and they go on.':
    'Elles restent non envoyées dans le journal de cet ordinateur. Reconnectez-vous à la même adresse et elles continuent.',
  'Site and token': 'Site et jeton',
  'Control servers': 'Serveurs de contrôle',
  'Data on this laptop': 'Données sur ce portable',
  About: 'À propos',
  'Single letters rest while something is typed. Press ? anywhere for this list.':
    'Les lettres seules se reposent pendant qu’on tape. Appuyez sur ? n’importe où pour cette liste.',
  'No site is open. Choose one on the first screen.': 'Aucun site n’est ouvert. Choisissez-en un sur le premier écran.',
  'Open site': 'Site ouvert',
  'base URL': 'URL de base',
  'Work goes on without it; what you save is sent when it answers.':
    'Le travail continue sans lui ; ce que vous enregistrez est envoyé quand il répond.',
  'Lies in this computer’s vault. It is shown to nobody, here neither; a new one takes its place once the server has accepted it.':
    'Se trouve dans le coffre de cet ordinateur. Il n’est montré à personne, ici non plus ; un nouveau prend sa place dès que le serveur l’a accepté.',
  'Demo data and simulated CPEs, all on this computer.':
    'Données de démonstration et CPE simulés, tout sur cet ordinateur.',
  'An inventory kept on this computer.': 'Un inventaire gardé sur cet ordinateur.',
  'A copy of the inventory of a control server.': 'Une copie de l’inventaire d’un serveur de contrôle.',
  Answers: 'Répond',
  'It answers, but does not take the token.': 'Il répond, mais n’accepte pas le jeton.',
  'Replace the token below. What waits to be sent is kept.':
    'Remplacez le jeton ci-dessous. Ce qui attend d’être envoyé est gardé.',
  'Back to the first screen. Everything saved here stays on this laptop.':
    'Retour au premier écran. Tout ce qui est enregistré ici reste sur ce portable.',
  'Leave this site': 'Quitter ce site',
  'Paste the new token here.': 'Collez ici le nouveau jeton.',
  'Checking…': 'Vérification…',
  'Check and replace': 'Vérifier et remplacer',
  'Replaced; the server accepts it': 'Remplacé ; le serveur l’accepte',
} satisfies Words;
