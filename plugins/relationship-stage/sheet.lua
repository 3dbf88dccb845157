-- The sheets that are filled by hand, where visits do not say it.
local function ask(id, en, zh) return { id = id, type = "yes_no", ask = { en = en, zh = zh } } end

return {
  form {
    name = "stage-contact-sheet", object = "account", label = { en = "contact map", zh = "对口联系表" },
    questions = {
      ask("kam_with_purchasing", "Do KAM and purchasing manager meet?", "客户经理与采购经理有联系吗？"),
      ask("rep_with_buyer", "Do our sales representative and their buyer meet?", "销售代表与采购员有联系吗？"),
      ask("director_with_director", "Do the directors meet?", "双方总监有联系吗？"),
      ask("marketing_with_marketing", "Do the marketing people meet?", "双方市场部有联系吗？"),
      ask("operations_with_operations", "Do the people of operations meet?", "双方运营部有联系吗？"),
      ask("technical_with_design", "Do our technicians and their designers meet?", "我方技术与客户设计有联系吗？"),
      ask("board_with_board", "Do members of the boards meet?", "双方董事会有联系吗？"),
      ask("marketing", "Is there a joint group of marketing?", "有市场联合小组吗？"),
      ask("finance", "Is there a joint group of finance?", "有财务联合小组吗？"),
      ask("technical", "Is there a joint technical group?", "有技术联合小组吗？"),
      ask("operations", "Is there a joint group of operations?", "有运营联合小组吗？"),
      ask("group_5", "Is there the fifth joint group, of your own choice?", "有第五个联合小组（自定）吗？"),
    },
  },
  form {
    name = "uncoupling-signs", object = "account", label = { en = "signs of uncoupling", zh = "关系中断信号表" },
    questions = {
      ask("trust", "Do they trust us less than they did?", "客户对我方的信任下降了吗？"),
      ask("culture", "Do cultures or aims clash, such as profit and market share?", "双方文化或目标（如利润与份额）有冲突吗？"),
      ask("positioning", "Has their market positioning changed?", "客户的市场定位改变了吗？"),
      ask("style_change", "Has their mix of products, processes or styles changed?", "客户的产品、工艺或款式组合改变了吗？"),
      ask("own_brand", "Do they move to a brand of their own?", "客户转做自有品牌了吗？"),
    },
  },
}
