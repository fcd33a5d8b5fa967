import type { Words } from '../catalogue.ts';

export default {
  'Prepare an audit: where, and what is expected.': 'Preparar uma auditoria: onde, e o que é esperado.',
  'Scan or type the serials of what stands there.': 'Escanear ou digitar as séries do que está lá.',
  'A scanner is heard wherever the focus is; the camera reads barcodes, too, and devices on the network can be heard.':
    'Um leitor funciona onde quer que o foco esteja; a câmera também lê códigos de barras, e dispositivos da rede podem ser ouvidos.',
  'Found, missing, elsewhere, unknown or mislabelled: each scan has its own sign and sound, and the last can be undone.':
    'Encontrado, faltando, em outro lugar, desconhecido ou com etiqueta errada: cada escaneamento tem seu sinal e seu som, e o último pode ser desfeito.',
  'A blind audit hides what is expected until everything is scanned.':
    'Uma auditoria às cegas oculta o que se espera durante o escaneamento.',
  'Decide on each difference, and make the signed report.':
    'Decidir sobre cada diferença, e fazer o relatório assinado.',
  'Whoever has this laptop’s key checks the sealed report with the command audit verify; no byte of it can change unnoticed.':
    'Quem tiver a chave deste laptop verifica o relatório lacrado com o comando audit verify; nenhum byte dele muda sem ser notado.',
  'The fleet in figures: what changed, what fails, what runs old firmware.':
    'O parque em números: o que muda, o que falha, o que tem firmware antigo.',
  'See how many devices are up, down, or were never seen.':
    'Ver quantos dispositivos estão online, offline, ou nunca foram vistos.',
  'Follow a figure to the list of devices behind it.': 'Seguir um número até a lista de dispositivos por trás dele.',
  'See who goes up and down again and again, and when devices usually call.':
    'Ver quem entra e sai do ar repetidamente e quando os dispositivos costumam chamar.',
  'Operations show how long their proof took and why they failed; audits, how they came out over time.':
    'As operações mostram quanto demorou a prova e por que falharam; as auditorias, como saíram ao longo do tempo.',
  'Look back over a day, a week or a month; where nobody was looking, the chart says so.':
    'Olhar para trás um dia, uma semana ou um mês; onde ninguém estava olhando, o gráfico diz isso.',
  'Every chart has a table beside it, and the page prints.':
    'Cada gráfico tem também uma tabela, e a página pode ser impressa.',
  'What you changed and the control server does not have yet, and what it has.':
    'O que você alterou e o servidor de controle ainda não tem, e o que ele tem.',
  'See whether it is safe to leave: nothing is left to send.': 'Ver se pode sair: não resta nada a enviar.',
  'Saved here, waiting, sending, outcome unknown, rejected or needs you: each entry says which, and why.':
    'Salva aqui, esperando, enviando, resultado desconhecido, rejeitada ou precisa de você: cada entrada diz qual, e por quê.',
  'Settle what needs you: a conflict, a refusal, an unclear outcome.':
    'Resolver o que precisa de você: um conflito, uma recusa, um resultado não esclarecido.',
  'In a conflict yours and theirs stand side by side; you choose field by field.':
    'Num conflito, o seu e o do outro aparecem lado a lado; você escolhe campo a campo.',
  'Read and export the receipts of what landed.': 'Ler e exportar os recibos do que foi entregue.',
  'Exported receipts are a chain: the command receipts verify finds a line that was changed.':
    'Os recibos exportados são uma cadeia: o comando receipts verify encontra uma linha alterada.',
  'How Demarc looks and speaks, which servers it knows, and what it keeps on this laptop.':
    'A aparência e a língua do Demarc, os servidores que conhece, e o que guarda neste laptop.',
  'Choose theme, row height and language.': 'Escolher tema, altura de linha e idioma.',
  'Change a token, or trust a renewed certificate.': 'Trocar um token, ou confiar num certificado renovado.',
  'See what is kept on this laptop, and remove it.': 'Ver o que está guardado neste laptop, e removê-lo.',
  'For a backup, end Demarc and copy the data folder: inventory, outbox, receipts and audits lie in it.':
    'Para um backup, encerre o Demarc e copie a pasta de dados: nela estão o inventário, a caixa de saída, os recibos e as auditorias.',
  'The key of the vault lies in the folder, or in the system’s keychain: then tokens and passwords are typed again elsewhere.':
    'A chave do cofre está na pasta ou no chaveiro do sistema: neste caso, tokens e senhas são digitados de novo em outro computador.',
  'What can go wrong': 'O que pode dar errado',
} satisfies Words;
