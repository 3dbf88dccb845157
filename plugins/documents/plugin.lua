return {
  name = "documents", version = "1.0.0", api = 1,
  summary = {
    en = "Declares papers about customers, where they lie and how old they are: document.",
    zh = "定义客户相关文件及其日期与存放位置（document 对象）",
  },
  objects = {
    document = {
      label = { en = "document", zh = "文件" },
      fields = {
        name = { type = "text", required = true, label = { en = "name", zh = "名称" } },
        type = { type = "text", required = true, indexed = true, label = { en = "type", zh = "类型" } },
        account = { type = "reference", to = "account", indexed = true, label = { en = "account", zh = "客户" } },
        contact = { type = "reference", to = "contact", label = { en = "contact", zh = "联系人" } },
        opportunity = {
          type = "reference", to = "opportunity", indexed = true,
          label = { en = "opportunity", zh = "商机" },
        },
        owner = { type = "text", label = { en = "owner", zh = "负责人" } },
        dated_on = { type = "date", required = true, label = { en = "dated on", zh = "文件日期" } },
        valid_until = { type = "date", label = { en = "valid until", zh = "有效期至" } },
        location = { type = "text", label = { en = "location", zh = "存放位置" } },
      },
    },
  },
}
