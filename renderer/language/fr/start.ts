import type { Words } from '../catalogue.ts';

export default {
  'This is a number, or blank for all.': 'C’est un nombre, ou vide pour toutes.',
  'Type the base URL as the server’s owner gave it.':
    'Tapez l’URL de base telle que le propriétaire du serveur l’a donnée.',
  'Paste the token here.': 'Collez ici le jeton.',
  'Base URL': 'URL de base',
  'For example https://control.example.com/api/v1': 'Par exemple https://control.example.com/api/v1',
  'Goes straight into this computer’s vault and is never shown again.':
    'Va droit dans le coffre de cet ordinateur et n’est plus jamais montré.',
  'what you call it here': 'comment vous l’appelez ici',
  'Organization and proxy': 'Organisation et proxy',
  'Its number; blank: all the token sees.': 'Son numéro ; vide : tout ce que voit le jeton.',
  'An HTTP proxy as host:port; blank: straight.': 'Un proxy HTTP sous la forme host:port ; vide : droit au serveur.',
  'Checking with the server…': 'Vérification auprès du serveur…',
  'Check and connect': 'Vérifier et connecter',
  'The token was taken out of its field: paste it again.': 'Le jeton a été retiré de son champ : collez-le de nouveau.',
  'Kept only once the server has answered.': 'Gardé seulement une fois que le serveur a répondu.',
  'The server is there, but its certificate is not trusted: {doubt}.':
    'Le serveur est là, mais son certificat n’est pas de confiance : {doubt}.',
  'Compare the fingerprint with the one the server’s owner has. If they are the same, trust it; the token was not sent.':
    'Comparez l’empreinte avec celle du propriétaire du serveur. Si elles sont égales, fiez-vous-y ; le jeton n’a pas été envoyé.',
  'Trust it for this server and connect': 'S’y fier pour ce serveur et connecter',
  'Give it a name, for example the customer or the town.': 'Donnez-lui un nom, par exemple le client ou la ville.',
  'For example the customer or the town; it can hold as many devices as you like.':
    'Par exemple le client ou la ville ; il contient autant d’appareils que vous voulez.',
  'Starting…': 'Démarrage…',
  'Start the site': 'Commencer le site',
  'Known sites': 'Sites connus',
  'Open again': 'Rouvrir',
  'Opening…': 'Ouverture…',
  'Try the practice site': 'Essayer le site d’entraînement',
  'Connect to a control server': 'Se connecter à un serveur de contrôle',
  'Start an empty site': 'Commencer un site vide',
  'Find, set up and repair customer routers from this laptop: the whole inventory and a TR-069 server, with or without a network.':
    'Trouvez, configurez et réparez les routeurs des clients depuis ce portable : tout l’inventaire et un serveur TR-069, avec ou sans réseau.',
  'Demo data and three simulated CPEs, all on this computer. Reboot them, break them, edit anything: nothing leaves it.':
    'Données de démonstration et trois CPE simulés, tout sur cet ordinateur. Redémarrez-les, cassez-les, modifiez ce que vous voulez : rien n’en sort.',
  'Loading the demo data and starting three CPEs…':
    'Chargement des données de démonstration et démarrage de trois CPE…',
  'Work on the inventory of your organization. It is copied to this laptop; what you change goes back when the server can be reached.':
    'Travaillez sur l’inventaire de votre organisation. Il est copié sur ce portable ; ce que vous changez y retourne quand le serveur peut être joint.',
  'An inventory of your own, kept on this computer. No server and no account needed.':
    'Votre propre inventaire, gardé sur cet ordinateur. Ni serveur ni compte nécessaires.',
  'Demo data and simulated CPEs on this computer': 'Données de démonstration et CPE simulés sur cet ordinateur',
  'An inventory kept on this computer': 'Un inventaire gardé sur cet ordinateur',
  'Check the address, the cable, Wi-Fi and VPN, and try again. Nothing was kept.':
    'Vérifiez l’adresse, le câble, le Wi-Fi et le VPN, et réessayez. Rien n’a été gardé.',
  'Try again; if it stays so, check the address and whether a firewall or VPN is in the way. Nothing was kept.':
    'Réessayez ; si cela persiste, vérifiez l’adresse et si un pare-feu ou un VPN fait obstacle. Rien n’a été gardé.',
  'Paste the token again, whole, as the server’s owner gave it. Nothing was kept.':
    'Collez de nouveau le jeton, entier, tel que le propriétaire du serveur l’a donné. Rien n’a été gardé.',
  'It was changed while you looked at it. Look at it again. Nothing was kept.':
    'Il a été changé pendant que vous le regardiez. Regardez-le de nouveau. Rien n’a été gardé.',
  'The server knows the token but does not let it read devices. Ask its owner for that right.':
    'Le serveur connaît le jeton mais ne le laisse pas lire les appareils. Demandez ce droit à son propriétaire.',
  'The server has no Inventory Device API at this address. Check the path (it usually ends in /api/v1).':
    'Le serveur n’a pas d’Inventory Device API à cette adresse. Vérifiez le chemin (il finit d’ordinaire par /api/v1).',
  'Try again in a moment. If it stays so, tell the server’s owner the time of the failure.':
    'Réessayez dans un moment. Si cela persiste, dites au propriétaire du serveur l’heure de la panne.',
} satisfies Words;
