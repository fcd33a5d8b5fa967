import type { Words } from '../catalogue.ts';

export default {
  'it is no campaign': 'ce n’est pas une campagne',
  'it is no firmware image': 'ce n’est pas une image de firmware',
  'the new record has no number': 'la nouvelle fiche n’a pas de numéro',
  'it is not JSON': 'ce n’est pas du JSON',
  'it is no device record': 'ce n’est pas une fiche d’appareil',
  'it is no setting': 'ce n’est pas un réglage',
  'it is no change feed': 'ce n’est pas un flux de changements',
  'Demarc ended after it was sent, before an answer was written down.':
    'Demarc s’est terminé après l’envoi, avant qu’une réponse soit notée.',
  'no secure connection to it can be made': 'aucune connexion sûre à lui n’est possible',
  'its certificate is not valid today; look at the clock of the router and of this computer':
    'son certificat n’est pas valable aujourd’hui ; regardez l’horloge du routeur et celle de cet ordinateur',
  'The file of this image lies on the control server, and its API does not hand it out.':
    'Le fichier de cette image est sur le serveur de contrôle, et son API ne le remet pas.',
  'This interface does not let the question out.': 'Cette interface ne laisse pas sortir la question.',
  'No socket could be opened on this interface.': 'Aucun socket n’a pu être ouvert sur cette interface.',
  'the Windows firewall': 'le pare-feu de Windows',
  'the macOS firewall': 'le pare-feu de macOS',
  'System Settings, Network, Firewall, Options: allow incoming connections for Demarc':
    'Réglages Système, Réseau, Coupe-feu, Options : autorisez les connexions entrantes pour Demarc',
  'The neighbour table of this computer cannot be read.':
    'La table des voisins de cet ordinateur ne peut pas être lue.',
  'it answered with status {status} and nothing that says it did it':
    'il a répondu par l’état {status} et rien qui dise qu’il l’a fait',
  'nothing listens at its TR-064 address': 'rien n’écoute à son adresse TR-064',
  'this computer no longer has the address of the scan': 'cet ordinateur n’a plus l’adresse du balayage',
  'it cannot be reached{value}': 'il ne peut pas être joint{value}',
  'it asks for the password in a way that would let others on the LAN read it':
    'il demande le mot de passe d’une façon qui laisserait d’autres sur le LAN le lire',
  'uses a private MAC, which names no vendor': 'utilise une MAC privée, qui ne nomme aucun vendeur',
  'it does not know the action': 'il ne connaît pas l’action',
  'it does not take the URL as it is written': 'il n’accepte pas l’URL telle qu’elle est écrite',
  'the action failed': 'l’action a échoué',
  'the URL is not one it takes': 'l’URL n’est pas une qu’il accepte',
  'this user may not do it': 'cet utilisateur n’en a pas le droit',
  'an internal error': 'une erreur interne',
} satisfies Words;
