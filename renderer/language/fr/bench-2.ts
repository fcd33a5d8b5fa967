import type { Words } from '../catalogue.ts';

export default {
  'becomes {type} of {organization}; shared user {user}':
    'devient {type} de {organization} ; utilisateur commun {user}',
  'Remove {productClass}': 'Retirer {productClass}',
  'Another type': 'Un autre type',
  'Six hexadecimal digits.': 'Six chiffres hexadécimaux.',
  'Becomes a': 'Devient',
  'Shared user': 'Utilisateur commun',
  'Shared password': 'Mot de passe commun',
  'Goes into the vault of this laptop; it is not shown again.':
    'Va dans le coffre de ce portable ; il n’est plus montré.',
  'All six are needed: the shared credentials tell a router of yours from any other.':
    'Les six sont nécessaires : les identifiants communs distinguent un routeur à vous de tout autre.',
  'Switching on…': 'Activation…',
  'Switch on': 'Activer',
  'Nothing is asked of a stranger': 'On ne demande rien à un inconnu',
  'Operations belong to a device of the inventory. Create one with this serial number, and the CPE is matched to it.':
    'Les opérations appartiennent à un appareil de l’inventaire. Créez-en un avec ce numéro de série, et le CPE lui est associé.',
  'No operation yet': 'Pas encore d’opération',
  'Reboot it, read it or apply its settings from the device’s page: each step appears here as it happens.':
    'Redémarrez-le, lisez-le ou appliquez ses réglages depuis la page de l’appareil : chaque étape apparaît ici comme elle se fait.',
  'asked for {time} by {who}': 'demandé {time} par {who}',
  Took: 'Durée',
  Running: 'En cours',
  'Aborted: {why}': 'Interrompue : {why}',
  'Reading the session…': 'Lecture de la session…',
  'No message was kept': 'Aucun message n’a été gardé',
  'Only the last sessions of a CPE are kept with their messages.':
    'Seules les dernières sessions d’un CPE sont gardées avec leurs messages.',
  'Export this session': 'Exporter cette session',
  '{count} messages': { one: '{count} message', many: '{count} messages', other: '{count} messages' },
  '{size} in': '{size} en entrée',
  '{size} out': '{size} en sortie',
  'No session is kept': 'Aucune session n’est gardée',
  'The last sessions of a CPE appear here from its next Inform on, each with its messages.':
    'Les dernières sessions d’un CPE apparaissent ici dès son prochain Inform, chacune avec ses messages.',
  'Open each new session': 'Ouvrir chaque nouvelle session',
  'Looking it up in the inventory…': 'On le cherche dans l’inventaire…',
  'Same serial number': 'Même numéro de série',
  'Same serial number, and so have {count} other devices': {
    one: 'Même numéro de série, et {count} autre appareil l’a aussi',
    many: 'Même numéro de série, et {count} autres appareils l’ont aussi',
    other: 'Même numéro de série, et {count} autres appareils l’ont aussi',
  },
  'Which of them it is, is not guessed: correct the serial numbers first.':
    'On ne devine pas lequel c’est : corrigez d’abord les numéros de série.',
  'It is in the inventory. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Il est dans l’inventaire. L’ACS le connaît dès son prochain Inform : demandez-lui d’appeler, ou attendez.',
  'Created on this laptop. The ACS knows it from its next Inform on: ask it to call, or wait.':
    'Créé sur ce portable. L’ACS le connaît dès son prochain Inform : demandez-lui d’appeler, ou attendez.',
  'A stranger: no device in the inventory has this serial number.':
    'Un inconnu : aucun appareil de l’inventaire n’a ce numéro de série.',
  'It is answered and shown here, and nothing is sent to it. Create a device with this serial number to act on it.':
    'On lui répond et on le montre ici, et rien ne lui est envoyé. Créez un appareil avec ce numéro de série pour agir sur lui.',
  'Create device…': 'Créer l’appareil…',
  '{count} strangers call, and cannot join: a run takes only devices of the inventory.': {
    one: '{count} inconnu appelle et ne peut pas participer : une série ne prend que des appareils de l’inventaire.',
    many: '{count} inconnus appellent et ne peuvent pas participer : une série ne prend que des appareils de l’inventaire.',
    other:
      '{count} inconnus appellent et ne peuvent pas participer : une série ne prend que des appareils de l’inventaire.',
  },
  'Choose each in the list: there it is let in, or becomes a device.':
    'Choisissez chacun dans la liste : là, il est admis ou devient un appareil.',
  'Create a device for each, or onboard all of their type at once.':
    'Créez un appareil pour chacun, ou intégrez d’un coup tous ceux de ce type.',
  'Show the newest': 'Montrer le plus récent',
  Message: 'Message',
  At: 'À',
  'Messages of the session': 'Messages de la session',
  'Empty POST': 'POST vide',
  'Empty {status}': 'Vide {status}',
  Empty: 'Vide',
  'DHCP is off': 'Le DHCP est arrêté',
  'Turn on…': 'Activer…',
  'With the ACS on, it can give a router its address and the ACS URL.':
    'Avec l’ACS en marche, il peut donner à un routeur son adresse et l’URL de l’ACS.',
  'For a router whose WAN port is plugged into this laptop: gives it an address and the ACS URL.':
    'Pour un routeur dont le port WAN est branché à ce portable : lui donne une adresse et l’URL de l’ACS.',
  'It ended. {words}': 'Il s’est arrêté. {words}',
  'DHCP is on': 'Le DHCP est en marche',
  'DHCP is starting': 'Le DHCP démarre',
  'Asking whether another DHCP server answers on {name}…': 'On demande si un autre serveur DHCP répond sur {name}…',
  'Asking whether another DHCP server answers on {name}, {left} s left…':
    'On demande si un autre serveur DHCP répond sur {name}, encore {left} s…',
  'On {name}, {address}/{prefix}.': 'Sur {name}, {address}/{prefix}.',
  'Nothing is plugged into {name} now.': 'Rien n’est branché à {name} maintenant.',
  'Nobody has asked yet: plug a router’s WAN port in.':
    'Personne n’a encore demandé : branchez le port WAN d’un routeur.',
  'All {most} addresses are given.': 'Les {most} adresses sont données.',
  'One comes free ten minutes after its router was unplugged, or turn DHCP off and on.':
    'Une se libère dix minutes après le débranchement de son routeur ; ou arrêtez et relancez le DHCP.',
  'Bare URL in option 43': 'URL nue dans l’option 43',
  'For all CPEs of this maker ({oui}), when they read nothing else':
    'Pour tous les CPE de ce fabricant ({oui}), quand ils ne lisent rien d’autre',
  'Give addresses?': 'Donner des adresses ?',
  'Give addresses on {name}?': 'Donner des adresses sur {name} ?',
  'Whatever asks on this network gets an address from {address}, and the ACS URL with it. Only for a cable that leads to routers on your bench, never for a customer’s or an office network.':
    'Qui demande sur ce réseau reçoit une adresse de {address}, et avec elle l’URL de l’ACS. Seulement pour un câble qui mène aux routeurs de votre banc, jamais pour le réseau d’un client ou d’un bureau.',
  'Asking for other servers…': 'On demande s’il y a d’autres serveurs…',
  'Give addresses': 'Donner des adresses',
  'First it asks for four seconds whether another DHCP server answers, and does not start where one does. It ends when the address of this interface changes, when the ACS is turned off, and when another server appears.':
    'Il demande d’abord pendant quatre secondes si un autre serveur DHCP répond, et ne démarre pas où il y en a un. Il s’arrête quand l’adresse de cette interface change, quand l’ACS est arrêté et quand un autre serveur apparaît.',
  'This computer has no interface with the address {address} now.':
    'Cet ordinateur n’a pas maintenant d’interface avec l’adresse {address}.',
  'Plug the cable in, then try again.': 'Branchez le câble, puis réessayez.',
  'On Linux, once as root: sysctl -w net.ipv4.ip_unprivileged_port_start=67 (until the next restart of the computer), or setcap cap_net_bind_service=+ep on the program that runs Demarc.':
    'Sous Linux, une fois en root : sysctl -w net.ipv4.ip_unprivileged_port_start=67 (jusqu’au prochain démarrage de l’ordinateur), ou setcap cap_net_bind_service=+ep sur le programme qui exécute Demarc.',
  'On Windows no right is needed; allow Demarc in the firewall when it asks, for private networks, and stop Internet connection sharing.':
    'Sous Windows aucun droit n’est nécessaire ; autorisez Demarc dans le pare-feu quand il le demande, pour les réseaux privés, et arrêtez le partage de connexion Internet.',
  'On macOS start Demarc once with sudo, and turn Internet Sharing off.':
    'Sous macOS, lancez Demarc une fois avec sudo et désactivez le partage Internet.',
  'Start Demarc as a user who may use ports below 1024.':
    'Lancez Demarc comme un utilisateur qui peut prendre des ports inférieurs à 1024.',
  'has this address': 'a cette adresse',
  'was offered this address': 's’est vu proposer cette adresse',
  'asks for its ACS': 'demande son ACS',
  'does not say that it is a CPE': 'ne dit pas être un CPE',
  'The port is a number, usually 7547.': 'Le port est un nombre, d’ordinaire 7547.',
  'The highest port is 65535.': 'Le port le plus haut est 65535.',
  '{minutes}:{seconds} min': '{minutes}:{seconds} min',
  'Search in {label}': 'Chercher dans {label}',
  'Search the XML': 'Chercher dans le XML',
  'Previous match': 'Résultat précédent',
  'Next match': 'Résultat suivant',
  'not found': 'pas trouvé',
  '{current} of {count} or more': '{current} sur {count} ou plus',
  '{current} of {count}': '{current} sur {count}',
} satisfies Words;
