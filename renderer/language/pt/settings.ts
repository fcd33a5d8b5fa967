import type { Words } from '../catalogue.ts';

export default {
  'Runs in': 'Roda em',
  System: 'Sistema',
  License: 'Licença',
  'Map data': 'Dados do mapa',
  'Natural Earth (public domain), GeoNames (CC BY 4.0)': 'Natural Earth (domínio público), GeoNames (CC BY 4.0)',
  'Demarc, after the demarcation point where the carrier’s network ends and the customer’s begins.':
    'Demarc, do ponto de demarcação, onde termina a rede da operadora e começa a do cliente.',
  'Help: each place, and what its words mean': 'Ajuda: cada lugar, e o que significam as palavras',
  'its own window': 'sua própria janela',
  'a browser, with the host on this computer': 'um navegador, com o host neste computador',
  'TR-069 server of this laptop': 'Servidor TR-069 deste laptop',
  'Off until you turn it on, on the interface you choose. While it is on, the top bar says so.':
    'Desligado até você ligá-lo, na interface que escolher. Enquanto está ligado, a barra de cima diz isso.',
  'Asking…': 'Perguntando…',
  Off: 'Desligado',
  'Turn it on in Bench': 'Ligar na bancada',
  Light: 'Claro',
  Dark: 'Escuro',
  Sunlight: 'Luz do sol',
  Compact: 'Compacta',
  Touch: 'Toque',
  Theme: 'Tema',
  'Sunlight is black on white with heavy strokes, for vans and rooftops.':
    'Luz do sol é preto no branco com traços fortes, para vans e telhados.',
  Density: 'Densidade',
  'Touch makes every target 44 pixels tall, for fingers and gloves.':
    'Toque dá 44 pixels de altura a cada alvo, para dedos e luvas.',
  Language: 'Idioma',
  'The window is loaded anew; what is saved stays.': 'A janela é carregada de novo; o que foi salvo permanece.',
  'Certificate of {name}': 'Certificado de {name}',
  'Nothing is sent while it is looked at. A decision holds for this server and for this certificate only.':
    'Nada é enviado enquanto ele é examinado. Uma decisão vale só para este servidor e para este certificado.',
  'Trust what the system trusts': 'Confiar no que o sistema confia',
  'Trust this certificate': 'Confiar neste certificado',
  'Asking the server…': 'Perguntando ao servidor…',
  'The one you trust': 'O que você aceita',
  'The system trusts it': 'O sistema confia nele',
  'Not trusted: {doubt}.': 'Não confiável: {doubt}.',
  'Compare the fingerprint with the one its owner has. If they differ, somebody may be in between.':
    'Compare a impressão digital com a que o dono dele tem. Se forem diferentes, talvez haja alguém no meio.',
  'This Demarc belongs to one site.': 'Este Demarc pertence a um só site.',
  'No control server is known here yet. Connect to one on the first screen.':
    'Nenhum servidor de controle é conhecido aqui ainda. Conecte-se a um na primeira tela.',
  'organization {number}': 'organização {number}',
  'through {proxy}': 'por {proxy}',
  Open: 'Aberto',
  'Its own certificate': 'Certificado próprio',
  'Name and proxy': 'Nome e proxy',
  'Replace the token': 'Substituir o token',
  'Look at its certificate': 'Ver o certificado dele',
  'It is reached without TLS': 'Chega-se a ele sem TLS',
  Remove: 'Remover',
  'Another control server': 'Outro servidor de controle',
  'On the first screen. Everything saved here stays on this computer.':
    'Na primeira tela. Tudo o que foi salvo aqui permanece neste computador.',
  'Connect to another one': 'Conectar a outro',
  'Another address or organization is another site: connect to it on the first screen.':
    'Outro endereço ou organização é outro site: conecte-se a ele na primeira tela.',
  'An HTTP proxy as host:port. Blank: straight to the server.':
    'Um proxy HTTP como host:port. Vazio: direto ao servidor.',
  'Looking at the data folder…': 'Olhando a pasta de dados…',
  'Data folder': 'Pasta de dados',
  'Sites, the outbox journal, receipts, the vault. Copy it to take everything along.':
    'Sites, o diário da caixa de saída, recibos, o cofre. Copie-a para levar tudo.',
  'data folder': 'pasta de dados',
  '{size} free on its disk': '{size} livres no disco dela',
  'Device list of this window': 'Lista de dispositivos desta janela',
  'A copy of the inventory for searching without a network. It can be fetched again at any time.':
    'Uma cópia do inventário para buscar sem rede. Pode ser trazida de novo a qualquer momento.',
  'not told by this browser': 'este navegador não informa',
  'Protection of tokens and passwords': 'Proteção de tokens e senhas',
  'They never reach this window, a log or an export.': 'Nunca chegam a esta janela, a um log ou a uma exportação.',
  'Throw it away and fetch it anew': 'Jogar fora e trazer de novo',
  'What has not landed is kept elsewhere and is not touched.':
    'O que não foi entregue está em outro lugar e não é tocado.',
  'Locked by the operating system’s keychain': 'Trancados pelo chaveiro do sistema operacional',
  'Encrypted, with the key in a file of this user.': 'Criptografados, com a chave num arquivo deste usuário.',
  'Whoever can read this user’s files can read them. Lock the disk (BitLocker, FileVault, LUKS), or use the desktop app, which has the keychain.':
    'Quem puder ler os arquivos deste usuário pode lê-los. Criptografe o disco (BitLocker, FileVault, LUKS), ou use o aplicativo de desktop, que tem o chaveiro.',
  'Kept in memory only: this system has no keychain.': 'Só na memória: este sistema não tem chaveiro.',
  'They are gone when Demarc ends, and have to be typed again. Set up a keyring to keep them.':
    'Desaparecem quando o Demarc termina e têm de ser digitados de novo. Configure um chaveiro para mantê-los.',
  'Remove {name}?': 'Remover {name}?',
  'The token is taken out of this computer’s vault. Devices on the server are not touched.':
    'O token é retirado do cofre deste computador. Os dispositivos do servidor não são tocados.',
  'Counting what has not landed…': 'Contando o que não foi entregue…',
  'Everything saved for it has landed.': 'Tudo o que foi salvo para ele foi entregue.',
  'One entry saved for it has not landed.': 'Uma entrada salva para ele não foi entregue.',
  '{count} entries saved for it have not landed.': '{count} entradas salvas para ele não foram entregues.',
  'They stay in the journal of this computer, unsent. Connect to the same address again, and they go on.':
    'Ficam no diário deste computador, sem envio. Conecte-se de novo ao mesmo endereço, e elas continuam.',
  'Site and token': 'Site e token',
  'Control servers': 'Servidores de controle',
  'Data on this laptop': 'Dados neste laptop',
  About: 'Sobre',
  'Single letters rest while something is typed. Press ? anywhere for this list.':
    'Letras soltas descansam enquanto se digita algo. Pressione ? em qualquer lugar para ver esta lista.',
  'No site is open. Choose one on the first screen.': 'Nenhum site está aberto. Escolha um na primeira tela.',
  'Open site': 'Site aberto',
  'base URL': 'URL base',
  'Work goes on without it; what you save is sent when it answers.':
    'O trabalho continua sem ele; o que você salva é enviado quando ele responder.',
  'Lies in this computer’s vault. It is shown to nobody, here neither; a new one takes its place once the server has accepted it.':
    'Está no cofre deste computador. Não é mostrado a ninguém, nem aqui; um novo toma o lugar dele assim que o servidor o aceita.',
  'Demo data and simulated CPEs, all on this computer.':
    'Dados de demonstração e CPEs simulados, tudo neste computador.',
  'An inventory kept on this computer.': 'Um inventário guardado neste computador.',
  'A copy of the inventory of a control server.': 'Uma cópia do inventário de um servidor de controle.',
  Answers: 'Responde',
  'It answers, but does not take the token.': 'Responde, mas não aceita o token.',
  'Replace the token below. What waits to be sent is kept.': 'Substitua o token abaixo. O que espera envio é mantido.',
  'Back to the first screen. Everything saved here stays on this laptop.':
    'De volta à primeira tela. Tudo o que foi salvo aqui permanece neste laptop.',
  'Leave this site': 'Sair deste site',
  'Paste the new token here.': 'Cole aqui o novo token.',
  'Checking…': 'Verificando…',
  'Check and replace': 'Verificar e substituir',
  'Replaced; the server accepts it': 'Substituído; o servidor o aceita',
} satisfies Words;
