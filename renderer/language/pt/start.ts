import type { Words } from '../catalogue.ts';

export default {
  'This is a number, or blank for all.': 'É um número, ou vazio para todas.',
  'Type the base URL as the server’s owner gave it.': 'Digite a URL base como o dono do servidor a deu.',
  'Paste the token here.': 'Cole aqui o token.',
  'Base URL': 'URL base',
  'For example https://control.example.com/api/v1': 'Por exemplo https://control.example.com/api/v1',
  'Goes straight into this computer’s vault and is never shown again.':
    'Vai direto para o cofre deste computador e nunca mais é mostrado.',
  'what you call it here': 'como você o chama aqui',
  'Organization and proxy': 'Organização e proxy',
  'Its number; blank: all the token sees.': 'O número dela; vazio: tudo o que o token vê.',
  'An HTTP proxy as host:port; blank: straight.': 'Um proxy HTTP como host:port; vazio: direto.',
  'Checking with the server…': 'Verificando com o servidor…',
  'Check and connect': 'Verificar e conectar',
  'The token was taken out of its field: paste it again.': 'O token foi tirado do campo: cole-o de novo.',
  'Kept only once the server has answered.': 'Guardado só depois que o servidor respondeu.',
  'The server is there, but its certificate is not trusted: {doubt}.':
    'O servidor está lá, mas o certificado dele não é confiável: {doubt}.',
  'Compare the fingerprint with the one the server’s owner has. If they are the same, trust it; the token was not sent.':
    'Compare a impressão digital com a que o dono do servidor tem. Se forem iguais, confie; o token não foi enviado.',
  'Trust it for this server and connect': 'Confiar nele para este servidor e conectar',
  'Give it a name, for example the customer or the town.': 'Dê um nome, por exemplo o cliente ou a cidade.',
  'For example the customer or the town; it can hold as many devices as you like.':
    'Por exemplo o cliente ou a cidade; comporta quantos dispositivos você quiser.',
  'Starting…': 'Iniciando…',
  'Start the site': 'Iniciar o site',
  'Known sites': 'Sites conhecidos',
  'Open again': 'Abrir de novo',
  'Opening…': 'Abrindo…',
  'Try the practice site': 'Experimentar o site de prática',
  'Connect to a control server': 'Conectar a um servidor de controle',
  'Start an empty site': 'Começar um site vazio',
  'Find, set up and repair customer routers from this laptop: the whole inventory and a TR-069 server, with or without a network.':
    'Encontre, configure e conserte roteadores de clientes a partir deste laptop: o inventário inteiro e um servidor TR-069, com ou sem rede.',
  'Demo data and three simulated CPEs, all on this computer. Reboot them, break them, edit anything: nothing leaves it.':
    'Dados de demonstração e três CPEs simulados, tudo neste computador. Reinicie, quebre, edite o que quiser: nada sai dele.',
  'Loading the demo data and starting three CPEs…': 'Carregando os dados de demonstração e iniciando três CPEs…',
  'Work on the inventory of your organization. It is copied to this laptop; what you change goes back when the server can be reached.':
    'Trabalhe no inventário da sua organização. Ele é copiado para este laptop; o que você muda volta quando o servidor puder ser alcançado.',
  'An inventory of your own, kept on this computer. No server and no account needed.':
    'Um inventário só seu, guardado neste computador. Sem servidor e sem conta.',
  'Demo data and simulated CPEs on this computer': 'Dados de demonstração e CPEs simulados neste computador',
  'An inventory kept on this computer': 'Um inventário guardado neste computador',
  'Check the address, the cable, Wi-Fi and VPN, and try again. Nothing was kept.':
    'Verifique o endereço, o cabo, o Wi-Fi e a VPN, e tente de novo. Nada foi guardado.',
  'Try again; if it stays so, check the address and whether a firewall or VPN is in the way. Nothing was kept.':
    'Tente de novo; se continuar assim, verifique o endereço e se um firewall ou uma VPN está no caminho. Nada foi guardado.',
  'Paste the token again, whole, as the server’s owner gave it. Nothing was kept.':
    'Cole o token de novo, inteiro, como o dono do servidor o deu. Nada foi guardado.',
  'It was changed while you looked at it. Look at it again. Nothing was kept.':
    'Foi alterado enquanto você olhava. Olhe de novo. Nada foi guardado.',
  'The server knows the token but does not let it read devices. Ask its owner for that right.':
    'O servidor conhece o token, mas não o deixa ler dispositivos. Peça esse direito ao dono dele.',
  'The server has no Inventory Device API at this address. Check the path (it usually ends in /api/v1).':
    'O servidor não tem Inventory Device API neste endereço. Verifique o caminho (costuma terminar em /api/v1).',
  'Try again in a moment. If it stays so, tell the server’s owner the time of the failure.':
    'Tente de novo daqui a pouco. Se continuar assim, diga ao dono do servidor a hora da falha.',
} satisfies Words;
