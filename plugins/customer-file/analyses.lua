-- The eight analyses of a key account; documents are filed under the same types.
return {
  { id = "target_definition", en = "who is a key account, and why this one is", zh = "重点客户的定义与选择" },
  { id = "customer_goals", en = "goals of the customer", zh = "客户目标" },
  { id = "annual_report", en = "annual report and finance, of listed firms", zh = "年报与财务（上市公司）" },
  { id = "value_chain", en = "internal value chain", zh = "内部价值链" },
  { id = "buying_process", en = "buying process and needs of information", zh = "采购流程与信息需求" },
  { id = "buyer_pressure", en = "pressure on the buyer: why not buy", zh = "购买压力（为何不买）" },
  { id = "transaction_history", en = "history of transactions with us", zh = "与我方的交易历史" },
  { id = "competitiveness", en = "comparison with their competitors, and strategy", zh = "与客户竞争对手的竞争力比较及策略" },
}
