/** A model of the demo fleet. Makers and models are invented. */
export type Model = {
  type: number;
  manufacturer: string;
  productClass: string;
  oui: string;
  serialPrefix: string;
  label: string;
  hardware: readonly string[];
  software: readonly string[];
};

export const TYPE_ENTERPRISE_ROUTER = 12;
export const TYPE_BRANCH_GATEWAY = 15;

export const MODELS: readonly Model[] = [
  {
    type: TYPE_ENTERPRISE_ROUTER,
    manufacturer: 'Zequenze Systems',
    productClass: 'EnterpriseRouter',
    oui: '00D09E',
    serialPrefix: 'ZEQ2402',
    label: 'Router',
    hardware: ['v1.2', 'v1.3'],
    software: ['2.4.1', '2.4.1', '2.4.0', '2.3.7'],
  },
  {
    type: TYPE_ENTERPRISE_ROUTER,
    manufacturer: 'Aurora Networks',
    productClass: 'AX-3000',
    oui: '0A2F81',
    serialPrefix: 'AUR3K',
    label: 'Edge',
    hardware: ['rev B', 'rev C'],
    software: ['3.1.4', '3.1.4', '3.0.9'],
  },
  {
    type: TYPE_BRANCH_GATEWAY,
    manufacturer: 'Calder Telecom',
    productClass: 'CG-210',
    oui: '5CF4AB',
    serialPrefix: 'CTG21',
    label: 'Gateway',
    hardware: ['A1', 'A2'],
    software: ['1.18.2', '1.18.2', '1.17.5', '1.18.0'],
  },
  {
    type: TYPE_BRANCH_GATEWAY,
    manufacturer: 'Norrland Access',
    productClass: 'NX-Fiber-8',
    oui: '84C9B2',
    serialPrefix: 'NRLF8',
    label: 'ONT',
    hardware: ['1.0'],
    software: ['7.2.0', '7.2.0', '7.1.3'],
  },
];
